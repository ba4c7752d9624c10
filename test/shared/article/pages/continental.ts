import { type Page, ps } from './page.ts';
import { french, german, spanish } from './prose.ts';

/** Dailies in German, French and Spanish. */
export const continental: readonly Page[] = [
  {
    name: 'German daily',
    url: 'https://www.buchtbote.example/lokales/getreidemole-12.html',
    html: `<html lang="de"><head><title>Getreidemole wird geschlossen | Buchtbote</title><meta name="author" content="Jonas Reuter"></head><body><div class="nav"><a href="/">Start</a></div><article class="artikel"><header><span class="dachzeile">Stadtrat</span><h1>Getreidemole wird geschlossen</h1><div class="infos"><span class="autor">Von Jonas Reuter</span> <span class="datum">Stand: 05.03.2022, 18:40 Uhr</span></div></header><div class="artikel-text">${ps(german.slice(0, 2))}<aside class="box"><h3>Lesen Sie auch</h3><ul><li><a href="/1">Sturm reißt Loch in die Seemauer</a></li></ul></aside>${ps(german.slice(2))}<p><a href="/newsletter">Jetzt unseren Newsletter abonnieren und nichts mehr verpassen</a></p></div><div class="teilen">Teilen auf: <a>Facebook</a> <a>X</a></div></article></body></html>`,
    title: 'Getreidemole wird geschlossen',
    bylines: ['Jonas Reuter'],
    published: '2022-03-05',
    text: german,
  },
  {
    name: 'French daily with both days in words',
    url: 'https://www.lagreve.example/ville/article/2020/le-mole-ferme',
    html: `<html lang="fr"><head><title>Le môle aux grains ferme ses portes - La Grève</title></head><body><main><h1>Le môle aux grains ferme ses portes</h1><p class="signature">Par Élise Caradec</p><p class="dates">Publié le 14 février 2020 à 18h05, mis à jour le 15 février 2020 à 07h30</p><div class="corps">${ps(french)}<p>À lire aussi : <a href="/2">La digue nord menace de céder</a></p></div></main></body></html>`,
    title: 'Le môle aux grains ferme ses portes',
    bylines: ['Élise Caradec'],
    published: '2020-02-14',
    updated: '2020-02-15',
    text: french,
  },
  {
    name: 'Spanish daily with numeric day',
    url: 'https://www.elmuelle.example/ciudad/cierra-el-muelle',
    html: `<html lang="es-ES"><head><title>Cierra el muelle del grano</title></head><body><article><h1>Cierra el muelle del grano</h1><div class="firma">Por Lucía Bermejo</div><div class="fecha">07/09/2021 - 20:15 h</div><div class="cuerpo">${ps(spanish)}<p><strong>Lee también:</strong> <a href="/3">El dique norte, en peligro</a></p></div><div>Suscríbete a nuestro boletín</div></article></body></html>`,
    title: 'Cierra el muelle del grano',
    bylines: ['Lucía Bermejo'],
    published: '2021-09-07',
    text: spanish,
  },
];
