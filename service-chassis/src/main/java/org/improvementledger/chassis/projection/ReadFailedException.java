package org.improvementledger.chassis.projection;

import java.sql.SQLException;

/** Reading a row failed while an event was projected: not the event's fault. */
final class ReadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadFailedException(SQLException cause) {
        super(cause);
    }

    SQLException failure() {
        return (SQLException) getCause();
    }
}
