package org.improvementledger.money.approvals;

import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.money.delegation.DelegationScheme;

/** The scheme of delegation for readers: from the read model, so that a page as known at a past day shows what held then. */
@FunctionalInterface
public interface SchemeToday {

    /** The version in force on the moment's day, as it was known at the moment. */
    DelegationScheme at(Moment moment);
}
