package org.improvementledger.audit.log.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.audit.log.TreeEdge;

/** The right edge as its rows hold it. */
final class StoredEdge {

    private StoredEdge() {}

    /**
     * @param rows level, index and hashes, in order of level
     * @throws IllegalStateException where they are not those of one tree
     */
    static TreeEdge read(ResultSet rows) throws SQLException {
        List<TreeEdge.Stored> levels = new ArrayList<>();
        while (rows.next()) {
            if (rows.getInt(1) != levels.size()) {
                throw new IllegalStateException("The log's right edge has no level " + levels.size());
            }
            levels.add(new TreeEdge.Stored(rows.getLong(2), rows.getBytes(3)));
        }
        try {
            return TreeEdge.of(levels);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalStateException("The log's right edge is not that of one tree", notOne);
        }
    }
}
