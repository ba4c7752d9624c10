/** The command line, command by command. */
export const helpText = `parley COMMAND [--notebook DIR] [--json]

  help                                   this text
  init DIR --title T                     make an empty notebook
  import PATH… | -                       save files or folders (or standard input) as articles;
                                         AIF and Argdown become argument maps,
                                         timeline files become timelines (any with --as-timeline)
         [--url URL] [--tag TAG]…
  fetch URL [--tag TAG]…                 fetch one page from the net and save it
  watch FOLDER [--tag TAG]…              save what lies in a folder and what comes into it,
                                         until Ctrl+C
  list [--text] [--facets]               all articles, a line each, or those that fit:
         [--tag T] [--collection C] [--status unread|reading|done|archived]
         [--outlet O] [--author A] [--month YYYY-MM] [--language L] [--query Q]
         [--queue | --trash] [--sort KEY [--descending]] [--limit N]
  edit ID…|--query Q                     change several articles in one step
         [--add-tag T]… [--remove-tag T]… [--status S] [--outlet O] [--language L]
         [--add-to C] [--take-from C]
  tag [list | rename TAG NAME |          tags across the whole library; renaming into a
       color TAG #RRGGBB | remove TAG]   tag that is there merges the two
  collection [list | new NAME | rename C NAME | move C | remove C |
       add C ID… | take C ID…]           collections, one inside another with [--inside C]
  queue [list | add ID… [--next] |       what is to be read next, in order
       remove ID… | done ID… | move ID [--before ID]]
  trash [list | add ID… | restore ID… |  the trash
       delete ID… --for-ever | empty --for-ever]
  show ID                                one article with its annotations and events
  details ID [--set NAME=VALUE]…         what is known of an article and where it was found;
         [--accept NAME]…                sets or accepts values
  captures ID [--choose CAPTURE]         the captures of an article; makes one its text
  compare ID [BEFORE AFTER]              two captures of an article, sentence by sentence
  families                               copies of one story
         [--compare|--merge|--part ID OTHER…]
  annotate ID --quote TEXT --kind KIND   mark a passage
         [--nth N] [--note T] [--speaker T]
  suggest ID                             passages that the rules point at; none is marked
  link FROM TO --relation supports|attacks|undercuts
  search QUERY [--limit N]               search everything
  event add --timeline NAME --title T    put an event on a timeline
         [--when EDTF | --relative "1 day after EVENT"] [--after EVENT]… [--before EVENT]…
         [--place P] [--actor A]… [--tag T]…
         [--article ID --quote TEXT [--nth N] [--stance reports|predicts|denies]]
  event change --timeline NAME           change what is named of an event, with the options of "event add"
         --event EVENT [--title T] …
  event remove --timeline NAME           remove an event; its passages stay in their articles, unmarked
         --event EVENT
  event passage --timeline NAME          put one more passage under an event, with its own date
         --event EVENT --article ID --quote TEXT [--when EDTF] [--stance S]
  event merge --timeline NAME            make one event of two; the first keeps every passage
         --event EVENT --other EVENT
  event map --timeline NAME              put an event on an argument map, with its passages
         --event EVENT [--map MAP]
  event argue --timeline NAME            let an event support or attack a claim
         --event EVENT --claim ID --relation supports|attacks
  timeline NAME                          the events of a timeline, in order
         [--day-zero EVENT|first]        from which event its days are counted, kept
         [--known-on DAY]                only what had been told by the end of a day
         [--checks]                      gaps, thin support, dates that disagree, denials, doubles
         [--format timelinejs|timelinejs-csv|ics|markwhen|csv|md|svg|pdf --out FILE]
         [--lanes actor|place|source|tag] [--beside NAME] [--from-day-zero]
  dates ID                               the dates that an article's text gives
  export pdf ID…|--all --out FILE|DIR    annotated PDFs: one as a file, several into a folder
         [--paper A4|Letter] [--notes footnotes|margin|none] [--no-appendix]
         [--pages original|new]          an imported PDF: on its own pages, or set anew
         [--language en|zh-Hans|es|fr|de|ar] the language of its own words
  export report ID… --out FILE           articles, claims, argument maps, timelines; several
         --format pdf|html|md|docx       become a dossier [--title T] [--language CODE]
  export citation ID…|--all [--out FILE] citations with access date and archive hash
         --format csl|bibtex|biblatex|ris|chicago|apa|mla|plain [--language CODE]
  export arguments [NAME] --out FILE     claims and arrows; without NAME those of all maps
         --format aif|argdown|jsonld|csv|md
  claims [NAME] [--unlinked]             each claim once; --unlinked: those that are only marked
  lint [NAME]                            what the arguments lack: evidence, sources, answers
  export notebook --out FILE.zip         the whole notebook; "import FILE.zip --notebook NEW-DIR"
                                         brings it back byte for byte
  check [--repair]                       verify every document, hash, anchor and reference
  backup [list | make [--daily]]         backups; --daily: today's, and empties the bin
  backup restore NAME [ID…] [--dry-run]  bring back all or some, after another backup
  backup missing                         what vanished from the folder all at once, of what was backed up
         [--bring-back | --give-up]
  bin [list | restore ID… | empty]       what was deleted; "empty" removes what is 30 days old
  undo [--redo]                          take back the last change, or do it again
  history ID [--changes KEY | --differs KEY | --restore KEY]
                                         earlier versions of a document
  rivals [--take KEY | --keep KEY]       what was written on two machines at the same time
  merge OURS THEIRS                      merge two copies of one document into OURS (for git)

--json prints exactly one JSON document on standard output; messages go to standard error.
Exit code 0: done. 1: some inputs failed, the rest was done. 2: wrong usage.
130: ended by Ctrl+C; what was half written is cleared away.`;
