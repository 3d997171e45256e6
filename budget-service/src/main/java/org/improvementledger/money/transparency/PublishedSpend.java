package org.improvementledger.money.transparency;

import java.util.Optional;
import java.util.UUID;
import org.improvementledger.events.SpendRecorded;

/** The facts of lines of spend, for decisions about their publication. */
interface PublishedSpend {

    /** The line as it was recorded, whether it was reversed since or not: what was published once can still need redacting. */
    Optional<SpendRecorded> find(UUID spendId);
}
