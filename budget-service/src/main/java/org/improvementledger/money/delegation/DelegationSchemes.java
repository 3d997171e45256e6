package org.improvementledger.money.delegation;

import java.time.LocalDate;

/** The versions of the scheme of delegation, as they are recorded: for decisions, never from a read model. */
public interface DelegationSchemes {

    /**
     * The version in force on the day of a decision: of those that had begun by then, the one that began last, and of several
     * that began on the same day the latest. While the caller's transaction lasts, nobody sets another.
     */
    DelegationScheme inForceOn(LocalDate decidedOn);
}
