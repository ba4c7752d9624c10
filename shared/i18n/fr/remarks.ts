/** What a person should know about how something was read or came in. */
export const remarks = {
  'remark.cutPage':
    'La page dépasse 6 millions de caractères ; le reste ne se trouve que dans l’original.',
  'remark.cutText':
    'Le texte dépasse 6 millions de caractères ; le reste ne se trouve que dans l’original.',
  'remark.tooDeep':
    'La page est imbriquée trop profondément pour être lue ; son texte est affiché sans structure.',
  'remark.empty': 'Aucun texte n’a été trouvé dans cet original.',
  'remark.wholePage': 'Aucun article n’a été reconnu ; la page entière est affichée.',
  'remark.unsafeNames': {
    one: '{count} fichier de l’archive a été ignoré car son nom mène hors d’elle.',
    other: '{count} fichiers de l’archive ont été ignorés car leurs noms mènent hors d’elle.',
  },
  'remark.noTextLayer': 'Ce PDF contient des images de pages et aucun texte.',
  'remark.attached': 'Les pièces jointes restent uniquement dans l’original : {names}.',
  'remark.moreOriginals': {
    one: 'L’archive contient encore {count} original ; seul le premier est affiché ici.',
    other: 'L’archive contient encore {count} originaux ; seul le premier est affiché ici.',
  },
  'remark.errorPage': 'Cela ressemble à une page d’erreur et non à l’article.',
  'remark.paywall': 'Cela ressemble au début d’un article réservé aux abonnés.',
  'remark.consent': 'Cela ressemble à une demande de consentement aux cookies et non à l’article.',
  'remark.keptNoText': '{tool} n’a gardé aucun texte de cette page.',
  'remark.fileMissing': 'Le fichier « {name} » n’est pas là.',
  'remark.noRecord': 'La ligne ne décrit aucune page.',
  'remark.cells': 'La ligne a {count} cellules au lieu de {wanted}.',
  'remark.noTitle': 'L’entrée n’a pas de titre.',
  'remark.entryBroken': 'L’entrée n’est pas fermée et ne peut être lue ; la suite a été lue.',
  'remark.xmlBroken': 'Le fichier n’est pas du XML valable ; exportez-le de nouveau depuis {tool}.',
  'remark.partBroken': 'La partie « {name} » de l’archive est illisible.',
  'remark.packedBroken':
    'La sauvegarde de Firefox est endommagée ou tronquée ; rien ne peut en être lu.',
  'remark.nothingToKeep': 'La ligne n’a ni adresse ni texte.',
  'remark.notWeb': '« {address} » n’est pas l’adresse d’une page web.',
  'remark.notAddress': '« {address} » n’est pas une adresse.',
  'remark.twin': 'La ligne {row} a la même adresse ; ce que celle-ci apporte y a été ajouté.',
  'remark.cameBefore': 'Cette ligne a déjà été importée.',
  'remark.cameMore': {
    one: 'Cette ligne a déjà été importée ; {count} nouveau surlignage a été ajouté.',
    other: 'Cette ligne a déjà été importée ; {count} nouveaux surlignages ont été ajoutés.',
  },
  'remark.joined':
    'Le carnet contient un article à cette adresse ; étiquettes, dossiers, surlignages et page enregistrée y ont été ajoutés.',
  'remark.bare': {
    one: '{count} ligne ne contient pas le texte de la page : elle devient un article sans texte.',
    other:
      '{count} lignes ne contiennent pas le texte de la page : elles deviennent des articles sans texte.',
  },
  'remark.undated':
    'La date d’enregistrement est illisible dans ces lignes : {rows}. Celle de l’import en tient lieu.',
  'remark.picturesAway': {
    one: 'Les images de {count} page enregistrée ne sont pas dans le fichier ; seules leurs adresses sont gardées.',
    other:
      'Les images de {count} pages enregistrées ne sont pas dans le fichier ; seules leurs adresses sont gardées.',
  },
  'remark.filesAway': {
    one: '{count} fichier nommé par l’export n’est pas là.',
    other: '{count} fichiers nommés par l’export ne sont pas là.',
  },
  'remark.encrypted': {
    one: '{count} note a des passages chiffrés que seul Evernote peut ouvrir.',
    other: '{count} notes ont des passages chiffrés que seul Evernote peut ouvrir.',
  },
  'remark.marksWait': {
    one: '{count} surlignage attend sa page : il trouvera sa place quand elle sera enregistrée.',
    other:
      '{count} surlignages attendent leur page : ils trouveront leur place quand elle sera enregistrée.',
  },
  'remark.markWhole':
    'Elle ne marque aucun passage ; elle est gardée comme note sur tout l’article.',
  'remark.markOutside': 'Sa position n’est pas dans ce texte ; elle est gardée sans emplacement.',
  'remark.markSeveral': '« {words} » convient à plusieurs passages ; choisissez-en un.',
  'remark.markUnsure': '« {words} » doit être vérifié : ce n’est pas sûr ici.',
  'remark.markGone':
    '« {words} » n’est pas dans ce texte ; l’annotation est gardée sans emplacement.',
  'remark.notHypothesis': 'Cet élément n’est pas une annotation Hypothesis.',
  'remark.replyAlone':
    'C’est une réponse à une annotation absente du fichier ; elle est gardée comme note sur la page.',
} as const;
