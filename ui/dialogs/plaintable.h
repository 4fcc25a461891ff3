#pragma once

class QTableView;

namespace syncdesk {

/// Looks and keys of a table in a dialog: whole rows, nothing edited, Tab leaves it.
void makePlainTable(QTableView *view);

} // namespace syncdesk
