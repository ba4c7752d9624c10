import type { Message } from '../translate.ts';

/** The way through the sample notebook. */
export const steps = {
  'steps.title': 'Oriéntese en diez minutos',
  'steps.hint':
    'Aquí esperan tres breves informes sobre las conversaciones de 2025 en Ginebra y Londres, con sus afirmaciones marcadas. Nada de lo que haga puede estropearlos: todo se puede deshacer.',
  'steps.show': 'Primeros pasos',
  'steps.read': 'Leer',
  'steps.readHint':
    'Abra el primer informe. Los colores y las líneas muestran quién afirma qué; el panel de al lado lo enumera.',
  'steps.readGo': 'Abrirlo',
  'steps.mark': 'Marcar',
  'steps.markHint':
    'Seleccione un pasaje (S toma una frase) y pulse 1 para una afirmación, 2 para una prueba … 8 para una nota. Escriba por qué; con L, enlácelo con aquello a lo que responde.',
  'steps.markGo': 'Probarlo',
  'steps.argue': 'Sopesar',
  'steps.argueHint':
    'Vea cada afirmación una vez, con todos los que la hacen, lo que la apoya y lo que deja abierto. Una afirmación que usted marque aparece debajo hasta que la enlace o la incluya.',
  'steps.argueGo': 'Ver las afirmaciones',
  'steps.date': 'Fechar',
  'steps.dateHint':
    'Cada evento se apoya en los pasajes que lo relatan; una fecha que nadie da sigue siendo desconocida.',
  'steps.dateGo': 'Ver una cronología',
  'steps.find': 'Buscar',
  'steps.findHint':
    'Un solo campo busca en títulos, textos, notas y eventos mientras escribe, en cualquier escritura.',
  'steps.findGo': 'Buscar',
  'steps.own': 'Empezar el suyo',
  'steps.ownHint':
    'Su cuaderno es una carpeta que usted elige. Permanece en este equipo y es suyo.',
  'steps.ownGo': 'Elegir una carpeta…',
  'steps.recent': 'Seguir con un cuaderno suyo',
} as const satisfies Record<string, Message>;
