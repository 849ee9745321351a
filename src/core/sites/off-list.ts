/**
 * The built-in off list: where people are at their bank, read their mail or talk to their doctor, nothing is read. A reader
 * may allow any of them. Forms of an entry: site-pattern.ts.
 */

export interface OffGroup {
  id: 'banking' | 'mail' | 'health' | 'intranets';
  sites: readonly string[];
}

/** Without the word, the whole list stands in every script that only knows of it. */
/* @__NO_SIDE_EFFECTS__ */
const sites = (text: string): readonly string[] => text.trim().split(/\s+/);

export const OFF_LIST: readonly OffGroup[] = [
  {
    id: 'banking',
    sites: sites(`
      banking.* ebanking.* e-banking.* netbanking.* onlinebanking.* internetbanking.* netbank.* bank
      paypal.com wise.com revolut.com alipay.com
      chase.com bankofamerica.com wellsfargo.com citi.com capitalone.com usbank.com pnc.com americanexpress.com
      schwab.com fidelity.com vanguard.com
      rbcroyalbank.com td.com scotiabank.com bmo.com cibc.com
      hsbc.com hsbc.co.uk barclays.co.uk lloydsbank.com lloydsbank.co.uk natwest.com santander.com santander.co.uk monzo.com
      nationwide.co.uk starlingbank.com
      deutsche-bank.de commerzbank.de sparkasse.de n26.com dkb.de comdirect.de ing.com ing.de ing.nl ing.be
      mabanque.bnpparibas credit-agricole.fr labanquepostale.fr societegenerale.fr boursobank.com
      rabobank.nl abnamro.nl ubs.com postfinance.ch unicredit.it intesasanpaolo.com bbva.es caixabank.es
      kbstar.com shinhan.com wooribank.com kebhana.com ibk.co.kr nonghyup.com kakaobank.com tossbank.com
      mufg.jp smbc.co.jp mizuhobank.co.jp jp-bank.japanpost.jp
      icbc.com.cn boc.cn ccb.com abchina.com dbs.com.sg
      commbank.com.au westpac.com.au anz.com.au nab.com.au onlinesbi.sbi hdfcbank.com icicibank.com
    `),
  },
  {
    id: 'mail',
    sites: sites(`
      mail.* webmail.* outlook.* owa.*
      e.mail.ru app.fastmail.com app.tuta.com app.hey.com navigator.gmx.net navigator.web.de
      messages.google.com chat.google.com web.whatsapp.com web.telegram.org messenger.com teams.microsoft.com app.slack.com
    `),
  },
  {
    id: 'health',
    sites: sites(`
      mychart.* patient.* patients.* patientportal.* myhealth.*
      mychart.com mychart.org kp.org healthcare.gov myhealthrecord.gov.au nhsapp.service.nhs.uk login.nhs.uk
      patientaccess.com zocdoc.com teladoc.com betterhelp.com doctolib.fr doctolib.de doctolib.it
      ameli.fr monespacesante.fr tk.de aok.de barmer.de nhis.or.kr hira.or.kr
    `),
  },
  {
    id: 'intranets',
    sites: sites('local internal intranet corp lan home private home.arpa intranet.* sharepoint.com'),
  },
];
