/** What the loopback endpoint answers, and what its page in the browser says. */
export const receiveWords = {
  'receive.title': 'Enregistrer dans Parley',
  'receive.waiting': 'En attente de la page…',
  'receive.save': 'Enregistrer cette page',
  'receive.saving': 'Enregistrement…',
  'receive.untitled': 'Une page sans titre',
  'receive.blocked':
    'Ce site ne laisse pas transmettre sa page. Enregistrez-la dans le navigateur (Ctrl+S) et déposez le fichier sur Parley.',
  'receive.silent': 'Parley ne répond plus.',
  'receive.saved': '« {title} » est enregistré.',
  'receive.again': 'Enregistré comme nouvelle capture de « {title} ».',
  'receive.known': 'Cette page est déjà dans le carnet.',
  'receive.closed': 'Parley n’a aucun carnet ouvert.',
  'receive.tooLarge': 'La page dépasse 20 Mo.',
  'receive.needed': 'Il faut une page avec "html" et "url" (http ou https).',
  'receive.notHere': 'Cette adresse ne reçoit pas de réponse.',
  'receive.foreign': 'Les sites web ne peuvent pas enregistrer de pages d’eux-mêmes.',
  'receive.nothing': 'Il n’y a rien ici.',
  'receive.token': 'Le jeton manque ou n’est pas l’actuel.',
  'receive.oldBookmark':
    'Ce signet n’est plus valable. Copiez le nouveau dans Parley : Fichier, Voies vers le carnet.',
  'receive.many': 'Trop de pages à la fois ; réessayez dans une minute.',
} as const;
