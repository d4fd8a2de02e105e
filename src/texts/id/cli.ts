/** What the command `lke` says. */
export const cli = {
  help: `lke: LKE Zona Integritas sebagai berkas .xlsx, tanpa Excel.

  lke new --unit "KPP Pratama X" --year 2026 --target WBK --out lke.xlsx
      Membuat LKE kosong. Pilihan lain:
        --edition 90/2021   edisi peraturan (bila kosong: yang berlaku pada tahun itu); 88/2021 dan 12/2015 membuat LKE AKIP
        --sheet rencana-aksi  lembar lain: AKIP, survei, register; lke new --list menyebut semuanya
        --body "..."        instansi
        --held WBK          predikat yang sudah dimiliki unit
        --overrides ketentuan.json  ketentuan instansi: minimum sendiri, ketetapan, skala survei
        --rules aturan.json   peraturan baru sebagai berkas, utuh atau perubahan (docs/aturan-berkas.md)
        --from jawaban.json   isi LKE dengan jawaban satu unit dari portal (keluaran lke portal); unit, tahun, dan target diambil darinya bila tidak disebut
        --review            juga lembar Telaah: unit, TPI, dan TPN berdampingan
        --force             timpa berkas yang sudah ada
        --lang id|en        bahasa lembarnya
  lke check BERKAS...
      Menilai LKE dan survei (SKM, IPAK, IPKP) dari jawabannya, bukan dari nilai tersimpan, dan mendaftar masalahnya. Pilihan lain:
        --json              hanya larik JSON pada keluaran standar
        --overrides ketentuan.json  ketentuan instansi (ekspor dari panel); ketentuan pada lembarnya sendiri didahulukan
        --rules aturan.json   peraturan baru sebagai berkas, utuh atau perubahan (docs/aturan-berkas.md)
        --edition 90/2021   edisi, bila lembarnya tidak menyebutnya sendiri
        --sheet "LKE 2025"  hanya lembar ini
        --unit, --body, --year, --target, --held  unit, instansi, tahun, target, predikat yang sudah dimiliki, bila lembarnya tidak menyebutnya
        --way               juga perbaikan jawaban paling ringan menuju target
        --plan aksi.xlsx    perbaikan itu sebagai rencana aksi baru (--force menimpa)
        --seal KODE         apakah edisi dan jawabannya masih seperti saat disegel (keluar 1 bila tidak)
        --map pemetaan.json pemetaan kolom dan baris yang sudah dikonfirmasi orang
        --deadline 60       batas waktu per berkas dalam detik (bila kosong: 10)
        --lang id|en        bahasa
  lke recap FOLDER|BERKAS... --out rekap.xlsx|rekap.csv|rekap.docx
      Satu baris per LKE dari semua buku kerja (folder beserta isinya): nilai, syarat, predikat, masalah, peringkat. Pilihan lain:
        --json              hasil sebagai JSON pada keluaran standar (--out boleh kosong)
        --profile profil.json, --final  untuk .docx: laporan tahunan menurut profil instansi; tanpa --final bertanda KONSEP
        --separator ";"     pemisah CSV: ; atau , atau tab (bila kosong: menurut bahasa)
        --deadline 60       batas waktu per berkas dalam detik (bila kosong: 10)
        --force             timpa berkas yang sudah ada
        --overrides ketentuan.json  ketentuan instansi (ekspor dari panel); ketentuan pada lembarnya sendiri didahulukan
        --rules aturan.json   peraturan baru sebagai berkas, utuh atau perubahan (docs/aturan-berkas.md)
        --lang id|en        bahasa
  lke compare BERKAS [BERKAS]
      Apa yang berbeda antara dua penilaian, menurut pengaruhnya dalam poin: unit dan TPI dari satu berkas, atau dua berkas. Pilihan lain:
        --of unit|tpi|snapshot[:2]  siapa yang dibandingkan; dua dipisahkan koma: --of snapshot,tpi
        --json              hasil sebagai JSON pada keluaran standar
        --sheet, --edition, --map, --deadline, --overrides, --rules, --lang  seperti pada check
  lke seal BERKAS...
      Segel setiap LKE: kode pendek dari edisi, jawaban, dan perannya. --json, --deadline, --overrides, --rules, --lang seperti pada check
  lke portal FOLDER|BERKAS... --out FOLDER
      Jawaban LKE 90/2021 sebagai JSON yang diambil portal kementerian (daftar unit WBK dan WBBM, jawaban per unit). Pilihan lain:
        --units unit.csv    tabel unit: id, nama, berkas, lembar, kategori (bila belum ada, dibuat di folder hasil)
        --year 2026         tahun yang ditulis (bila kosong: tahun LKE-nya)
        --deadline, --overrides, --rules, --lang  seperti pada check
  lke report BERKAS --kind lhe|berita-acara|akip|skm|rekap|tindak-lanjut --out lhe.docx|lhe.xlsx
      Laporan dari satu buku kerja: dokumen Word, atau lembar untuk dicetak. Pilihan lain:
        --profile profil.json  kop, kertas, bentuk, nomor, dasar hukum, dan penanda tangan; --draft-profile profil.json membuat contoh untuk diisi
        --final             sudah diperiksa pengendali teknis; tanpa ini setiap halaman bertanda KONSEP
        --date 2026-11-27   tanggal laporan (bila kosong: diisi tangan)
        --last lalu.xlsx    LKE tahun lalu, untuk kolom pembanding
        --proposed ya|tidak apakah unit diusulkan; lain hal dari nilai minimum
        --without-results   tanpa komponen Hasil
        --edition, --sheet, --unit, --body, --year, --target, --held, --map, --overrides, --rules, --force, --lang  seperti pada check
  lke fill FORMULIR.xlsx --from LKE.xlsx --out TERISI.xlsx
      Mengisi salinan formulir resmi 2021, buku kerja portal, atau LKE lain yang dikenali: jawaban, catatan, dan bukti, sel demi sel; yang lain tidak disentuh. Pilihan lain:
        --sheet "LKE ZI"    LKE mana pada formulir, bila ada beberapa
        --from-sheet "LKE"  LKE mana yang diisikan, bila ada beberapa
        --role tpi          bila formulir hanya punya satu kolom jawaban: jawaban TPI (yang kosong: jawaban unit)
        --json              setiap sel dan yang tidak dapat dimuat, sebagai JSON
        --force             timpa berkas yang sudah ada
        --overrides, --rules, --lang  seperti pada check
  lke serve FOLDER --tokens token.txt
      API yang diambil portal kementerian, dari folder hasil lke portal: hanya dibaca, berhenti dengan Ctrl+C. Pilihan lain:
        --tokens token.txt  satu token per baris (nama token), paling pendek 32 karakter; dibaca lagi bila berubah; atau variabel LKE_TOKENS
        --host, --port      alamatnya (bila kosong: 127.0.0.1 dan 8014)
        --cert, --key       sertifikat TLS sendiri (PEM)
        --behind-proxy      di belakang proksi TLS yang menulis X-Forwarded-For
        --rate 6000         permintaan per menit dari satu alamat
        --lang id|en        bahasa
  lke --help | --version

Kode keluar: 0 selesai; 1 ada masalah tingkat galat (recap: ada berkas tak terbaca); 2 tidak ada yang terbaca atau perintah keliru.`,
  'command.missing':
    'Sebutkan perintahnya: new, check, compare, seal, recap, portal, report, fill, atau serve (lihat lke --help).',
  'command.unknown':
    'Perintah "{command}" tidak dikenal; yang ada: new, check, compare, seal, recap, portal, report, fill, dan serve.',
  'option.unknown': 'Opsi {option} tidak dikenal untuk lke {command}; lihat lke --help.',
  'option.no-value': 'Opsi {option} memerlukan nilai.',
  'option.deadline': 'Batas waktu "{value}" bukan jumlah detik; contoh: --deadline 60.',
  'option.needless-value': 'Opsi {option} tidak memakai nilai.',
  'option.missing': 'Opsi --{option} wajib diisi untuk lke new.',
  'option.unit': 'Nama unit (--unit) tidak boleh kosong dan paling panjang 200 huruf.',
  'option.body': 'Nama instansi (--body) paling panjang 200 huruf.',
  'option.year': 'Tahun "{value}" tidak dapat dipakai; isi empat angka antara {min} dan {max}, misalnya 2026.',
  'option.edition-of-year': 'Tidak ada edisi yang berlaku pada tahun {year}; sebutkan --edition: {choices}.',
  'option.edition': 'Edisi "{value}" tidak dikenal; yang ada: {choices}.',
  'option.target': 'Target predikat "{value}" tidak dikenal; yang ada: {choices}.',
  'option.held': 'Predikat "{value}" pada --held tidak dikenal; yang ada: {choices}.',
  'option.out': 'Nama berkas "{value}" pada --out harus berakhiran .xlsx.',
  'option.lang': 'Bahasa "{value}" tidak dikenal; yang ada: id dan en.',
  'argument.extra': 'Kata "{value}" tidak pada tempatnya; nama yang berisi spasi diapit tanda kutip.',
  'plan.one':
    'Rencana aksi dibuat untuk satu LKE yang punya jalan ke targetnya; di sini ada {count}. Sebutkan satu berkas, atau --sheet.',
  'plan.written': '{file} dibuat: {count} kegiatan; isi penanggung jawab dan tenggatnya.',
  'plan.left': 'Tanpa baris kosong di sana: {codes}.',
  'option.seal': '"{value}" pada --seal bukan segel: 16 huruf dan angka, misalnya 1ABC-DEFG-HJKM-NPQR.',
  'compare.files': 'Sebutkan satu berkas (unit dan TPI, atau potretnya) atau dua berkas yang dibandingkan.',
  'compare.of': '"{value}" pada --of tidak dikenal; yang ada: unit, tpi, tpn, snapshot, snapshot:2, atau dua dipisahkan koma.',
  'compare.none': '{file}: tidak ada LKE untuk dibandingkan.',
  'compare.several': '{file} memuat beberapa LKE ({sheets}); sebutkan satu dengan --sheet.',
  'compare.no-tpn': '{file}: jawaban TPN tidak ada di lembar Telaah berkas ini.',
  'compare.no-snapshot': '{file}: potret {value} tidak ada; potret di berkas ini: {count}.',
  'seal.no-files': 'Sebutkan berkas LKE yang akan disegel.',
  'check.no-files': 'Sebutkan berkas .xlsx yang akan diperiksa.',
  'recap.no-files': 'Sebutkan folder atau berkas .xlsx yang akan direkap.',
  'recap.no-out': 'Sebutkan berkas hasilnya dengan --out rekap.xlsx (atau .csv), atau pakai --json.',
  'recap.out-is-input': '{file} termasuk berkas yang direkap; tulis rekapnya ke berkas lain.',
  'recap.out': 'Nama berkas "{value}" pada --out harus berakhiran .xlsx, .csv, atau .docx.',
  'recap.separator': 'Pemisah "{value}" pada --separator tidak dikenal; yang ada: ; dan , dan tab.',
  'recap.nothing': 'Tidak ada buku kerja di {value}.',
  'recap.progress': '{done} dari {of} berkas dibaca',
  'recap.written': '{file} dibuat: {units} LKE, {broken} berkas tidak terbaca.',
  'recap.written-others': '{file} dibuat: {units} LKE, {akip} LKE AKIP, {surveys} survei, {broken} berkas tidak terbaca.',
  'portal.no-files': 'Sebutkan folder atau berkas LKE yang akan diberikan kepada portal.',
  'portal.running': '{file}: lke portal lain sedang menulis ke folder ini; tunggu sampai selesai.',
  'portal.kept': '{file} rusak atau bukan milik lke; semua berkas dibaca ulang.',
  'portal.no-out': 'Sebutkan folder hasilnya dengan --out.',
  'portal.none': 'Tidak ada LKE Zona Integritas yang dikenali; tidak ada yang ditulis.',
  'portal.year': 'Tahun LKE-nya tidak satu ({years}); sebutkan --year.',
  'portal.units': '{file} bukan tabel unit: baris pertamanya harus memuat {columns}.',
  'portal.drafted': '{file} dibuat untuk {units} LKE; periksa id dan kategorinya, lalu jalankan lagi bila ada yang diubah.',
  'portal.stopped': '{name} (baris {row}) tidak diberikan: {reason}',
  'portal.written':
    '{out}: {units} unit siap diambil portal, {stopped} tidak diberikan; {read} dari {of} berkas dibaca, selebihnya tidak berubah.',
  'report.no-file': 'Sebutkan berkas .xlsx yang akan dilaporkan.',
  'report.no-kind': 'Sebutkan jenis laporannya dengan --kind: {choices}.',
  'report.kind': 'Jenis laporan "{value}" pada --kind tidak dikenal; yang ada: {choices}.',
  'report.no-out': 'Sebutkan berkas hasilnya dengan --out laporan.docx (atau .xlsx untuk lembar cetak).',
  'report.out': 'Nama berkas "{value}" pada --out harus berakhiran .docx atau .xlsx.',
  'report.out-is-input': '{file} adalah berkas yang dilaporkan; tulis laporannya ke berkas lain.',
  'report.date': 'Tanggal "{value}" pada --date tidak dapat dipakai; contoh: 2026-11-27.',
  'report.proposed': 'Nilai "{value}" pada --proposed tidak dikenal; isi ya atau tidak.',
  'report.profile': 'Profil {file} tidak dapat dipakai: {reason}',
  'report.draft-out': 'Nama berkas "{value}" pada --draft-profile harus berakhiran .json.',
  'report.drafted': '{file} dibuat; isi kop, penanda tangan, dan lainnya, lalu pakai dengan --profile.',
  'report.unjudged': '{reason}',
  'report.last': 'Tidak ada LKE sejenis pada {file} untuk dibandingkan.',
  'report.written': '{file} dibuat: {title}.',
  'report.concept': 'Bertanda KONSEP; setelah diperiksa pengendali teknis, buat lagi dengan --final.',
  'fill.no-form': 'Sebutkan satu formulir yang akan diisi.',
  'fill.no-from': 'Sebutkan LKE yang diisikan dengan --from.',
  'fill.no-out': 'Sebutkan berkas hasilnya dengan --out.',
  'fill.out': '{file} harus berakhiran {extension}, seperti formulirnya.',
  'fill.out-is-input': '{file} termasuk berkas yang dibaca; tulis hasilnya ke berkas lain.',
  'fill.role': 'Peran "{value}" pada --role tidak dikenal; yang ada: unit dan tpi.',
  'fill.unreadable': '{reason}',
  'fill.none': 'Tidak ada LKE yang dikenali pada {file}.',
  'fill.which': 'Pada {file} ada beberapa LKE; sebutkan satu dengan {option}: {choices}.',
  'fill.no-sheet': 'Pada {file} tidak ada LKE "{value}"; yang ada: {choices}.',
  'fill.unfit.akip': 'LKE AKIP tidak diisikan ke formulir.',
  'fill.unfit.never-compared': 'Edisi formulir ({form}) dan LKE ({lke}) tidak mempunyai padanan.',
  'fill.unfit.same': 'Formulir dan LKE-nya sama.',
  'fill.units': 'Formulir bernama unit {form}, LKE bernama unit {lke}; periksa apakah memang berpasangan.',
  'fill.written': '{file}: {cells} sel pada lembar "{sheet}" diisi, {same} sudah sama.',
  'fill.nothing': '{file}: tidak ada yang perlu diisi, {same} sel sudah sama; salinannya tidak berubah.',
  'fill.counts': 'Diisi: {counts}.',
  'fill.left': 'Tidak dimuat formulir: {count}',
  'fill.kept': 'Tetap seperti di formulir karena LKE-nya kosong: {count} ({cells}).',
  'fill.linked': 'Tautan lama pada {cells} masih menuju alamat sebelumnya; perbarui di Excel.',
  'fill.stored':
    'Nilai tersimpan di formulir masih yang lama sampai dihitung ulang: Excel melakukannya saat dibuka, LibreOffice dengan Ctrl+Shift+F9.',
  'serve.no-folder': 'Sebutkan folder hasil lke portal yang akan dilayani.',
  'serve.no-index': '{folder} bukan folder hasil lke portal, atau portal.json-nya rusak; jalankan lke portal lebih dulu.',
  'serve.no-tokens': 'Tidak ada token: sebutkan berkasnya dengan --tokens, atau isi variabel {variable}.',
  'serve.token':
    '{where}: bukan token. Tulis "nama token" atau "token" saja, paling pendek 32 karakter (huruf, angka, . _ ~ + / -), atau sha256: dan 64 digit heksadesimal.',
  'serve.tokens-file': 'Berkas token {file} tidak dapat dibaca ({reason}); tidak ada tokennya yang diterima.',
  'serve.number': '{option} {value} tidak dapat dipakai; isi bilangan bulat dari {least} sampai {most}.',
  'serve.half-certificate': 'Sertifikat memerlukan --cert dan --key bersama-sama.',
  'serve.certificate': 'Sertifikat {file} tidak dapat dipakai ({reason}).',
  'serve.open':
    'Tanpa TLS, {host} akan mengirim token dan jawaban terbuka di jaringan: pakai --cert dan --key, atau --behind-proxy di belakang proksi TLS.',
  'serve.listen': 'Tidak dapat menerima permintaan di {at} ({reason}).',
  'serve.begun': '{folder} dilayani di {address}: {units} unit, tahun {tahun}. Berhenti dengan Ctrl+C.',
  'serve.stopping': 'Berhenti: permintaan yang sedang dijawab diselesaikan.',
  'serve.failed': 'Permintaan gagal dijawab: {reason}',
  'serve.error.BAD_REQUEST': 'Permintaan tidak dapat dibaca.',
  'serve.error.UNAUTHORIZED': 'Token tidak ada atau tidak berlaku.',
  'serve.error.DATA_NOT_FOUND': 'Data tidak ditemukan.',
  'serve.error.METHOD_NOT_ALLOWED': 'Hanya GET dan HEAD.',
  'serve.error.INVALID_REQUEST': 'Id unit tidak sah.',
  'serve.error.TOO_MANY_REQUESTS': 'Terlalu banyak permintaan; coba lagi nanti.',
  'serve.error.INTERNAL_ERROR': 'Terjadi kesalahan pada server.',
  'new.written': '{file} dibuat: LKE {edition} untuk {unit}, target {target}, {of} pernyataan.',
  'new.from.unreadable': '{file} tidak dapat dibaca: {reason}.',
  'new.from.not-json': 'isinya bukan JSON',
  'new.from.list': '{file} adalah daftar unit; sebutkan berkas jawaban satu unit.',
  'new.from.shape': '{file} bukan jawaban unit menurut kontrak portal; yang tidak cocok: {path}.',
  'new.from.edition': 'Portal menanyakan pernyataan {portal}; LKE edisi {edition} tidak dapat dibuat dari jawabannya.',
  'new.review.lke-only': '--review hanya untuk LKE Zona Integritas.',
  'new.from.lke-only': '--from hanya untuk LKE Zona Integritas.',
  'new.from.unknown-id': 'soal_id {id} tidak ada pada daftar pertanyaan portal; jawabannya tidak dimuat.',
  'new.from.twice': 'soal_id {id} ({code}) ada lebih dari sekali; yang pertama dimuat.',
  'new.from.unread': 'Jawaban "{answer}" untuk soal_id {id} ({code}) tidak terbaca; ditulis apa adanya.',
  'new.from.member': 'Anggota "{name}" tidak dikenal kontrak ({count} kali); tidak dimuat.',
  'new.from.too-long': 'Teks pada soal_id {id} ({code}) lebih panjang dari isi sel; tidak dimuat.',
  'new.sheet-written': '{file} dibuat: {title} untuk {unit}.',
  'new.lke': 'LKE Zona Integritas (bila --sheet tidak disebut)',
  'option.sheet': 'Lembar "{value}" pada --sheet tidak dikenal; yang ada: {choices}.',
  'out.exists': '{file} sudah ada dan tidak ditimpa; pakai nama lain, atau --force.',
  'out.no-folder': 'Folder untuk {file} tidak ada.',
  'output.failed': 'Keluaran tidak dapat ditulis seluruhnya ({reason}).',
  'out.failed': '{file} tidak dapat ditulis ({reason}); berkas lama tidak berubah.',
  'file.missing': 'berkasnya tidak ditemukan',
  'file.folder': 'itu folder, bukan berkas',
  'file.no-permission': 'tidak ada izin untuk membacanya',
  'file.empty': 'berkasnya kosong',
  'file.not-workbook': 'isinya {found}, bukan buku kerja .xlsx; buka di Excel lalu simpan sebagai .xlsx',
  'file.old-excel': 'isinya buku kerja Excel lama (.xls); buka di Excel lalu simpan sebagai .xlsx',
  'file.encrypted': 'buku kerja ini dikunci kata sandi; buka dan simpan tanpa kata sandi',
  'file.damaged': 'buku kerja ini rusak; buka di Excel, perbaiki, lalu simpan lagi',
  'file.too-large': 'isinya {size} MB setelah dibuka, melebihi batas {limit} MB',
  'file.too-many-cells': 'selnya lebih dari {limit}; hapus lembar atau baris yang tidak dipakai',
  'file.too-many-parts': 'isinya lebih dari {limit} bagian; itu bukan buku kerja biasa',
  'file.text-too-long': 'ada teks di dalamnya yang lebih panjang dari {limit} karakter; sel Excel tidak dapat memuatnya',
  'file.too-much-text': 'teksnya lebih dari {limit} juta karakter; hapus lembar yang tidak dipakai',
  'file.too-deep': 'susunan XML-nya lebih dari {limit} tingkat; itu bukan buku kerja biasa',
  'file.too-slow': 'pembacaannya lebih dari {seconds} detik',
  'file.failed': 'galat sistem {reason}',
  'found.pdf': 'PDF',
  'found.html': 'halaman HTML',
  'found.xml': 'XML',
  'found.text': 'teks atau CSV',
  'found.binary': 'data biner',
  'found.word': 'dokumen Word',
  'found.powerpoint': 'presentasi PowerPoint',
  'found.xlsb': 'buku kerja biner (.xlsb)',
  'found.opendocument': 'dokumen OpenDocument (.ods)',
  'found.zip': 'arsip ZIP',
  'table.title': '{unit}, tahun {year}',
  'table.no-unit': '(unit belum diisi)',
  'table.no-year': '(belum diisi)',
  'table.source': '{file}, lembar "{sheet}": LKE {edition}, {layout}',
  'table.sure': 'Kepastian pengenalan susunannya: {sure}%.',
  'check.map': 'Pemetaan {file} tidak dapat dipakai: {reason}.',
  'check.map.none': 'tidak ada pemetaan utuh di dalamnya',
  'layout.ours': 'tata letak kami',
  'layout.official-2021': 'tata letak resmi 2021',
  'layout.portal-2026': 'tata letak portal 2026',
  'layout.unknown': 'tata letak lain, dikenali dari judul dan isinya',
  'table.total': 'Nilai total',
  'table.predicate': 'Predikat',
  'table.decides': 'Yang memutuskan',
  'table.verdict': 'Terhadap {target}',
  'table.proposal': 'Pengusulan',
  'table.answered': 'Kelengkapan',
  'table.answers': '{answered} dari {of} pernyataan dijawab; {blank} belum dijawab',
  'table.unrated': 'belum dinilai',
  'table.range': '{low} sampai {high}',
  'table.gates': 'Syarat {predicate}',
  'table.floor': 'Minimum',
  'table.score': 'Nilai',
  'table.gap': 'Kurang',
  'table.status': 'Status',
  'status.met': 'terpenuhi',
  'status.unmet': 'tidak terpenuhi',
  'status.open': 'masih terbuka',
  'table.problems': 'Masalah',
  'table.alike': 'dan {more} masalah sejenis; --json menyebut semuanya',
  'table.no-problems': 'Tidak ada masalah.',
  'severity.error': 'galat',
  'severity.warning': 'peringatan',
  'severity.info': 'info',
  'survey.source': '{file}, lembar "{sheet}": {survey}',
  'survey.respondents': 'Responden',
  'survey.asked': '{respondents} (jumlah pengguna layanan belum diisi)',
  'survey.enough': '{respondents}, cukup: diperlukan {needed}',
  'survey.too-few': '{respondents}, kurang: diperlukan {needed}',
  'survey.index': 'Indeks',
  'survey.partial': '{count} unsur tidak dijawab semua responden; yang kosong tidak ikut dirata-rata.',
  'survey.no-index': 'belum dapat dihitung',
  'survey.ikm': 'Nilai IKM',
  'survey.grade': 'Mutu pelayanan',
  'survey.points': 'Poin LKE {edition}, {statement}',
  'survey.of': '{points} dari {weight}',
  'survey.element': 'Unsur',
  'survey.answered': 'Dijawab',
  'survey.mean': 'Rata-rata',
  'table.rules': 'Dinilai menurut ketentuan {body}: {source}',
  'table.doubts': 'Keyakinan sedang:',
  'table.set-by': '{name} (ditetapkan {body})',
  'rules.refused': 'Aturan {file} tidak dapat dipakai: {reason}',
  'rules.lke-only': 'Opsi --rules pada lke new hanya untuk LKE Zona Integritas.',
  'overrides.refused': 'Ketentuan instansi {file} tidak dapat dipakai: {reason}',
  'overrides.untouched': 'Ketentuan {body} tidak dipakai: tidak ada LKE edisi {edition}.',
  'overrides.sheet-wins':
    '{file}, lembar "{sheet}": dinilai menurut ketentuan {own} yang dibawanya, bukan berkas ketentuan {body}.',
  'overrides.zi-only': 'Opsi --overrides pada lke new hanya untuk LKE Zona Integritas.',
} as const;
