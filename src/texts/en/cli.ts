export const cli = {
  help: `lke: Zona Integritas worksheets (LKE) as .xlsx files, without Excel.

  lke new --unit "KPP Pratama X" --year 2026 --target WBK --out lke.xlsx
      Makes a blank LKE. Further options:
        --edition 90/2021   edition of the regulation (when absent: the one in force); 88/2021 and 12/2015 make an AKIP worksheet
        --sheet rencana-aksi  another worksheet: AKIP, surveys, registers; lke new --list names them all
        --body "..."        the body (instansi)
        --held WBK          a predicate the unit already holds
        --overrides rules.json  a body's own rules: minimums, rulings, scale of the survey
        --rules law.json   a new regulation as a file, whole or an amendment (docs/aturan-berkas.md)
        --from answers.json   fill the LKE with the answers of one unit as the portal has them (what lke portal writes); unit, year and target come from it where they are not named
        --review            with a review sheet: unit, TPI and TPN side by side
        --force             overwrite a file that exists
        --lang id|en        language of the sheet
  lke check FILE...
      Judges LKEs and surveys (SKM, IPAK, IPKP) from the answers, never from stored scores, and lists the problems. Further options:
        --json              nothing but a JSON array on standard output
        --overrides rules.json  a body's own rules (as the pane exports them); those that a sheet carries come first
        --rules law.json   a new regulation as a file, whole or an amendment (docs/aturan-berkas.md)
        --edition 90/2021   the edition, where the sheet does not name its own
        --sheet "LKE 2025"  this sheet only
        --unit, --body, --year, --target, --held  unit, body, year, target, predicate held, where the sheet does not say
        --way               also the least improvement of answers that leads to the target
        --plan plan.xlsx    that improvement as a new action plan (--force writes over one)
        --seal CODE         whether edition and answers are still as they were when sealed (exit 1 where not)
        --map mapping.json  columns and rows as a person confirmed them
        --deadline 60       seconds that one file may take (default: 10)
        --lang id|en        language
  lke recap FOLDER|FILE... --out recap.xlsx|recap.csv|recap.docx
      One row per LKE of all workbooks (folders with all that is in them): scores, minimums, predicate, problems, rank. Further options:
        --json              the result as JSON on standard output (--out may be absent)
        --profile profile.json, --final  of the .docx: the year as a report by the body's profile; marked as a draft without --final
        --separator ";"     of the CSV: ; or , or tab (when absent: the language's)
        --deadline 60       seconds that one file may take (default: 10)
        --force             overwrite a file that exists
        --overrides rules.json  a body's own rules (as the pane exports them); those that a sheet carries come first
        --rules law.json   a new regulation as a file, whole or an amendment (docs/aturan-berkas.md)
        --lang id|en        language
  lke compare FILE [FILE]
      What differs between two assessments, by its effect in points: unit and TPI of one file, or two files. Other options:
        --of unit|tpi|snapshot[:2]  who is compared; two with a comma between: --of snapshot,tpi
        --json              the result as JSON on standard output
        --sheet, --edition, --map, --deadline, --overrides, --rules, --lang  as with check
  lke seal FILE...
      The seal of every LKE: a short code over edition, answers and roles. --json, --deadline, --overrides, --rules, --lang as with check
  lke portal FOLDER|FILE... --out FOLDER
      Answers of LKEs of 90/2021 as the JSON that the ministry's portal fetches (lists of WBK and WBBM units, answers of each). Other options:
        --units unit.csv    table of units: id, nama, berkas, lembar, kategori (made in the folder of the result where it is not there)
        --year 2026         the year written (without: that of the LKEs)
        --deadline, --overrides, --rules, --lang  as for check
  lke report FILE --kind lhe|berita-acara|akip|skm|rekap|tindak-lanjut --out lhe.docx|lhe.xlsx
      A report of one workbook: a Word document, or a sheet to print. Further options:
        --profile profile.json  letterhead, paper, form, number, legal basis and signers; --draft-profile profile.json makes one to fill in
        --final             the technical controller has checked it; without this every page is marked as a draft
        --date 2026-11-27   day of the report (when absent: written by hand)
        --last before.xlsx  last year's LKE, to compare with
        --proposed yes|no   whether the unit is proposed; another thing than the minimums
        --without-results   without the component of results
        --edition, --sheet, --unit, --body, --year, --target, --held, --map, --overrides, --rules, --force, --lang  as for check
  lke fill FORM.xlsx --from LKE.xlsx --out FILLED.xlsx
      Fills a copy of the official form of 2021, the portal's workbook or any LKE that is recognised: answers, notes and evidence, cell by cell; nothing else is touched. Other options:
        --sheet "LKE ZI"    which LKE of the form, where there are several
        --from-sheet "LKE"  which LKE is written, where there are several
        --role tpi          where the form has one column for answers: the TPI's (else the unit's)
        --json              every cell, and what found no room, as JSON
        --force             overwrite a file that exists
        --overrides, --rules, --lang  as for check
  lke serve FOLDER --tokens tokens.txt
      The API that the ministry's portal fetches from, over the folder that lke portal wrote: read-only, stops with Ctrl+C. Other options:
        --tokens tokens.txt one token a line (name token), at least 32 signs; read again when it changes; or the variable LKE_TOKENS
        --host, --port      its address (127.0.0.1 and 8014 if absent)
        --cert, --key       a TLS certificate of its own (PEM)
        --behind-proxy      behind a TLS proxy that writes X-Forwarded-For
        --rate 6000         requests of one address in a minute
        --lang id|en        language
  lke --help | --version

Exit codes: 0 done; 1 problems of severity error (recap: some file unreadable); 2 nothing readable or wrong usage.`,
  'command.missing': 'Name a command: new, check, compare, seal, recap, portal, report, fill or serve (see lke --help).',
  'command.unknown':
    'The command "{command}" is not known; there are new, check, compare, seal, recap, portal, report, fill and serve.',
  'option.unknown': 'The option {option} is not known to lke {command}; see lke --help.',
  'option.no-value': 'The option {option} needs a value.',
  'option.deadline': 'The deadline "{value}" is no number of seconds; for instance --deadline 60.',
  'option.needless-value': 'The option {option} takes no value.',
  'option.missing': 'The option --{option} is required by lke new.',
  'option.unit': "The unit's name (--unit) must not be empty, nor longer than 200 characters.",
  'option.body': "The body's name (--body) must not be longer than 200 characters.",
  'option.year': 'The year "{value}" cannot be used; give four digits between {min} and {max}, such as 2026.',
  'option.edition-of-year': 'No edition governed the year {year}; name one with --edition: {choices}.',
  'option.edition': 'The edition "{value}" is not known; there are: {choices}.',
  'option.target': 'The target predicate "{value}" is not known; there are: {choices}.',
  'option.held': 'The predicate "{value}" of --held is not known; there are: {choices}.',
  'option.out': 'The file name "{value}" of --out must end in .xlsx.',
  'option.lang': 'The language "{value}" is not known; there are id and en.',
  'argument.extra': 'The word "{value}" is out of place; put names with spaces in quotes.',
  'plan.one': 'An action plan is made of one LKE with a way to its target; here there are {count}. Name one file, or --sheet.',
  'plan.written': '{file} made, with {count} activities; fill in owner and deadline.',
  'plan.left': 'Without an empty row there: {codes}.',
  'option.seal': '"{value}" at --seal is no seal: 16 letters and digits, such as 1ABC-DEFG-HJKM-NPQR.',
  'compare.files': 'Name one file (unit and TPI, or its snapshot) or two files to compare.',
  'compare.of': '"{value}" at --of is not known; there are unit, tpi, tpn, snapshot, snapshot:2, or two with a comma between.',
  'compare.none': '{file}: there is no LKE to compare.',
  'compare.several': '{file} holds several LKEs ({sheets}); name one with --sheet.',
  'compare.no-tpn': '{file}: its review holds no answers of TPN.',
  'compare.no-snapshot': '{file}: there is no snapshot {value}; snapshots in this file: {count}.',
  'seal.no-files': 'Name the LKE files to be sealed.',
  'check.no-files': 'Name the .xlsx files to check.',
  'recap.no-files': 'Name the folders or .xlsx files to recap.',
  'recap.no-out': 'Name the file to make with --out recap.xlsx (or .csv), or use --json.',
  'recap.out-is-input': '{file} is among the files to recap; write the recap to another file.',
  'recap.out': 'The file name "{value}" of --out must end in .xlsx, .csv or .docx.',
  'recap.separator': 'The separator "{value}" is not known; there are ; and , and tab.',
  'recap.nothing': 'There is no workbook in {value}.',
  'recap.progress': '{done} of {of} files read',
  'recap.written': '{file} made: {units} LKEs, {broken} files unreadable.',
  'recap.written-others': '{file} made: {units} LKEs, {akip} AKIP worksheets, {surveys} surveys, {broken} files unreadable.',
  'portal.no-files': 'Name a folder or LKE files to hand to the portal.',
  'portal.running': '{file}: another lke portal is writing into this folder; wait until it is done.',
  'portal.kept': '{file} is damaged or not of lke; every file is read again.',
  'portal.no-out': 'Name the folder of the result with --out.',
  'portal.none': 'No LKE of Zona Integritas was recognised; nothing was written.',
  'portal.year': 'The LKEs are not of one year ({years}); give --year.',
  'portal.units': '{file} is no table of units: its first row must hold {columns}.',
  'portal.drafted': '{file} was made for {units} LKEs; look at ids and categories, and run again where you change any.',
  'portal.stopped': '{name} (row {row}) is not handed over: {reason}',
  'portal.written':
    '{out}: {units} units ready for the portal, {stopped} not handed over; {read} of {of} files read, the others unchanged.',
  'report.no-file': 'Name the .xlsx file to report.',
  'report.no-kind': 'Name the kind of report with --kind: {choices}.',
  'report.kind': 'There is no kind of report "{value}" (--kind); there are: {choices}.',
  'report.no-out': 'Name the file to write with --out report.docx (or .xlsx for a sheet to print).',
  'report.out': 'The name "{value}" (--out) must end in .docx or .xlsx.',
  'report.out-is-input': '{file} is the file that is reported; write the report to another one.',
  'report.date': 'The date "{value}" (--date) cannot be used; an example: 2026-11-27.',
  'report.proposed': 'The value "{value}" (--proposed) is not known; say yes or no.',
  'report.profile': 'The profile {file} cannot be used: {reason}',
  'report.draft-out': 'The name "{value}" (--draft-profile) must end in .json.',
  'report.drafted': '{file} written; fill in letterhead, signers and the rest, then use it with --profile.',
  'report.unjudged': '{reason}',
  'report.last': '{file} holds no LKE of the kind to compare with.',
  'report.written': '{file} written: {title}.',
  'report.concept': 'Marked as a draft; once the technical controller has checked it, make it again with --final.',
  'fill.no-form': 'Name one form to fill.',
  'fill.no-from': 'Name the LKE to write into it with --from.',
  'fill.no-out': 'Name the file of the result with --out.',
  'fill.out': '{file} must end in {extension}, as the form does.',
  'fill.out-is-input': '{file} is among the files that are read; write the result to another.',
  'fill.role': 'The role "{value}" of --role is not known; there are unit and tpi.',
  'fill.unreadable': '{reason}',
  'fill.none': 'No LKE was recognised in {file}.',
  'fill.which': '{file} holds several LKEs; name one with {option}: {choices}.',
  'fill.no-sheet': '{file} has no LKE "{value}"; there are: {choices}.',
  'fill.unfit.akip': 'AKIP worksheets are not written into forms.',
  'fill.unfit.never-compared': 'The editions of the form ({form}) and of the LKE ({lke}) were never compared.',
  'fill.unfit.same': 'The form and the LKE are the same.',
  'fill.units': 'The form names the unit {form}, the LKE {lke}; see whether they belong together.',
  'fill.written': '{file}: {cells} cells of the sheet "{sheet}" filled, {same} were the same.',
  'fill.nothing': '{file}: nothing to fill, {same} cells were the same; the copy is unchanged.',
  'fill.counts': 'Filled: {counts}.',
  'fill.left': 'Not taken by the form: {count}',
  'fill.kept': 'Left as the form has it, since the LKE says nothing: {count} ({cells}).',
  'fill.linked': 'The links of {cells} still lead where they led; renew them in Excel.',
  'fill.stored':
    'Stored scores in the form are the old ones until they are computed anew: Excel does so on opening, LibreOffice with Ctrl+Shift+F9.',
  'serve.no-folder': 'Name the folder of lke portal that is to be served.',
  'serve.no-index': '{folder} is no folder of lke portal, or its portal.json is damaged; run lke portal first.',
  'serve.no-tokens': 'There is no token: name their file with --tokens, or set the variable {variable}.',
  'serve.token':
    '{where}: no token. Write "name token" or "token" alone, at least 32 signs (letters, digits, . _ ~ + / -), or sha256: and 64 hexadecimal digits.',
  'serve.tokens-file': 'The file of tokens {file} cannot be read ({reason}); none of its tokens is accepted.',
  'serve.number': '{option} {value} cannot be used; give a whole number from {least} to {most}.',
  'serve.half-certificate': 'A certificate takes both --cert and --key.',
  'serve.certificate': 'The certificate {file} cannot be used ({reason}).',
  'serve.open':
    'Without TLS, {host} would send tokens and answers openly through the network: use --cert and --key, or --behind-proxy behind a TLS proxy.',
  'serve.listen': 'Cannot listen on {at} ({reason}).',
  'serve.begun': '{folder} is served at {address}: {units} units, year {tahun}. Stop with Ctrl+C.',
  'serve.stopping': 'Stopping: requests that are being answered are finished.',
  'serve.failed': 'A request could not be answered: {reason}',
  'serve.error.BAD_REQUEST': 'The request cannot be read.',
  'serve.error.UNAUTHORIZED': 'There is no valid token.',
  'serve.error.DATA_NOT_FOUND': 'No such data.',
  'serve.error.METHOD_NOT_ALLOWED': 'GET and HEAD only.',
  'serve.error.INVALID_REQUEST': 'The id of the unit is not valid.',
  'serve.error.TOO_MANY_REQUESTS': 'Too many requests; try again later.',
  'serve.error.INTERNAL_ERROR': 'Something went wrong on the server.',
  'new.written': '{file} made: LKE {edition} for {unit}, target {target}, {of} statements.',
  'new.from.unreadable': '{file} cannot be read: {reason}.',
  'new.from.not-json': 'it is no JSON',
  'new.from.list': '{file} is a list of units; name the file with the answers of one.',
  'new.from.shape': '{file} holds no answers of a unit as the portal has them; what does not fit: {path}.',
  'new.from.edition': 'The portal asks the statements of {portal}; no LKE of {edition} can be made of its answers.',
  'new.review.lke-only': '--review is for the LKE of Zona Integritas only.',
  'new.from.lke-only': '--from is for LKEs of Zona Integritas only.',
  'new.from.unknown-id': "soal_id {id} is none of the portal's questions; its answers were not taken.",
  'new.from.twice': 'soal_id {id} ({code}) is there more than once; the first was taken.',
  'new.from.unread': 'The answer "{answer}" to soal_id {id} ({code}) cannot be read; it was written as it is.',
  'new.from.member': 'The member "{name}" is not known to the contract ({count} times); it was not taken.',
  'new.from.too-long': 'A text of soal_id {id} ({code}) is longer than a cell; it was not taken.',
  'new.sheet-written': '{file} made: {title} for {unit}.',
  'new.lke': 'LKE Zona Integritas (where --sheet is not given)',
  'option.sheet': 'The worksheet "{value}" of --sheet is not known; there are: {choices}.',
  'out.exists': '{file} exists and is not overwritten; use another name, or --force.',
  'out.no-folder': 'The folder of {file} does not exist.',
  'output.failed': 'The output could not be written in full ({reason}).',
  'out.failed': '{file} cannot be written ({reason}); the old file is unchanged.',
  'file.missing': 'there is no such file',
  'file.folder': 'it is a folder, not a file',
  'file.no-permission': 'no permission to read it',
  'file.empty': 'the file is empty',
  'file.not-workbook': 'it holds {found}, not an .xlsx workbook; open it in Excel and save it as .xlsx',
  'file.old-excel': 'it is an old Excel workbook (.xls); open it in Excel and save it as .xlsx',
  'file.encrypted': 'the workbook is locked with a password; open it and save it without one',
  'file.damaged': 'the workbook is damaged; open it in Excel, repair it and save it again',
  'file.too-large': 'it unpacks to {size} MB, above the limit of {limit} MB',
  'file.too-many-cells': 'it has more than {limit} cells; delete sheets or rows that are not used',
  'file.too-many-parts': 'it holds more than {limit} parts, as no usual workbook does',
  'file.text-too-long': 'it holds a text of more than {limit} characters, which no cell of Excel can hold',
  'file.too-much-text': 'its texts exceed {limit} million characters; delete sheets that are not used',
  'file.too-deep': 'its XML nests more than {limit} levels; that is no ordinary workbook',
  'file.too-slow': 'reading it took more than {seconds} seconds',
  'file.failed': 'system error {reason}',
  'found.pdf': 'a PDF',
  'found.html': 'an HTML page',
  'found.xml': 'XML',
  'found.text': 'text or CSV',
  'found.binary': 'binary data',
  'found.word': 'a Word document',
  'found.powerpoint': 'a PowerPoint presentation',
  'found.xlsb': 'a binary workbook (.xlsb)',
  'found.opendocument': 'an OpenDocument file (.ods)',
  'found.zip': 'a ZIP archive',
  'table.title': '{unit}, year {year}',
  'table.no-unit': '(unit not given)',
  'table.no-year': '(not given)',
  'table.source': '{file}, sheet "{sheet}": LKE {edition}, {layout}',
  'table.sure': 'Certainty of its arrangement: {sure}%.',
  'check.map': 'The mapping {file} cannot be used: {reason}.',
  'check.map.none': 'it holds no whole mapping',
  'layout.ours': 'our layout',
  'layout.official-2021': 'the official layout of 2021',
  'layout.portal-2026': 'the layout of the 2026 portal',
  'layout.unknown': 'another layout, known by its headings and words',
  'table.total': 'Total',
  'table.predicate': 'Predicate',
  'table.decides': 'Who decides',
  'table.verdict': 'Against {target}',
  'table.proposal': 'Proposal',
  'table.answered': 'Completeness',
  'table.answers': '{answered} of {of} statements answered; {blank} blank',
  'table.unrated': 'not rated yet',
  'table.range': '{low} to {high}',
  'table.gates': 'Minimums of {predicate}',
  'table.floor': 'Minimum',
  'table.score': 'Score',
  'table.gap': 'Gap',
  'table.status': 'Status',
  'status.met': 'met',
  'status.unmet': 'unmet',
  'status.open': 'open',
  'table.problems': 'Problems',
  'table.alike': 'and {more} more of this kind; --json tells them all',
  'table.no-problems': 'No problems.',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.info': 'info',
  'survey.source': '{file}, sheet "{sheet}": {survey}',
  'survey.respondents': 'Respondents',
  'survey.asked': '{respondents} (number of people served not entered)',
  'survey.enough': '{respondents}, enough: {needed} needed',
  'survey.too-few': '{respondents}, too few: {needed} needed',
  'survey.index': 'Index',
  'survey.partial': '{count} elements were left out by somebody; what is blank takes no part in the mean.',
  'survey.no-index': 'cannot be computed yet',
  'survey.ikm': 'IKM',
  'survey.grade': 'Quality of service',
  'survey.points': 'Points in LKE {edition}, {statement}',
  'survey.of': '{points} of {weight}',
  'survey.element': 'Element',
  'survey.answered': 'Answered',
  'survey.mean': 'Mean',
  'table.rules': 'Judged by the rules of {body}: {source}',
  'table.doubts': 'Of medium confidence:',
  'table.set-by': '{name} (set by {body})',
  'rules.refused': 'The rules in {file} cannot be used: {reason}',
  'rules.lke-only': 'The option --rules of lke new is for the LKE of Zona Integritas only.',
  'overrides.refused': 'The own rules in {file} cannot be used: {reason}',
  'overrides.untouched': 'The rules of {body} were not used: there is no LKE of edition {edition}.',
  'overrides.sheet-wins': '{file}, sheet "{sheet}": judged by the rules of {own} that it carries, not by the file of {body}.',
  'overrides.zi-only': 'The option --overrides of lke new is for the LKE of Zona Integritas only.',
} as const;
