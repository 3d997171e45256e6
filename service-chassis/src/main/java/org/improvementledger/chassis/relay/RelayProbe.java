package org.improvementledger.chassis.relay;

/** The moments at which a relay's death is most dangerous; tests stop or end the process there. */
interface RelayProbe {

    /** Does nothing at any moment. */
    RelayProbe NONE = new RelayProbe() {};

    /** Positions are committed, the publisher does not know yet. */
    default void afterSequencing(long lastPosition) {}

    /** Every record of the Kafka transaction is acknowledged, the transaction is not committed. */
    default void insideTransaction(long firstPosition, long lastPosition) {}

    /** The Kafka transaction is committed, the relay has not taken note. */
    default void afterCommit(long lastPosition) {}

    /** That the topics hold a text that is erased is noted in the store, and they are still there. */
    default void afterNotingErasure(long position) {}

    /** The topics that held a text that is erased are deleted, and not made again. */
    default void afterDeletingTopics(long position) {}
}
