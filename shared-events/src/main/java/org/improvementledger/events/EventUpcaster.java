package org.improvementledger.events;

import tools.jackson.databind.node.ObjectNode;

/** Turns the payload of an older revision into the next one; the stored bytes stay as they are. */
public interface EventUpcaster {
    String type();

    String fromRevision();

    String toRevision();

    /** Changes the given payload in place and returns it. Free of side effects otherwise, and total: history is never refused. */
    ObjectNode upcast(ObjectNode payload);
}
