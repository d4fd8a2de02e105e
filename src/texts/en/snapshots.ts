import type { SnapshotKey } from '../id/snapshots';

export const snapshots: Record<SnapshotKey, string> = {
  sheet: 'Snapshots',
  title: 'Snapshots of the assessment',
  note: 'Every column holds the answers of one role on one day. A column that is there is never written over; new ones are added on the right.',
  number: 'Snapshot',
  date: 'Date',
  role: 'Role',
  status: 'Status',
  lke: 'LKE sheet',
  unit: 'Unit',
  edition: 'Edition',
  score: 'Score',
  seal: 'Seal',
  code: 'Code',
  statement: 'Statement',
  'role.unit': 'Unit',
  'role.tpi': 'TPI',
  'role.tpn': 'TPN',
  footer: 'Snapshots of the assessment, {sheet}',
};
