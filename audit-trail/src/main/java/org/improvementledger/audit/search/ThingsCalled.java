package org.improvementledger.audit.search;

import java.util.Map;
import java.util.UUID;

/**
 * What things are called.
 *
 * @param names by id
 */
record ThingsCalled(Map<UUID, String> names) {

    /** The name in quotation marks; for a thing without one its kind and the first part of its id. */
    String named(String kind, UUID id) {
        String name = names.get(id);
        return name == null ? kind + " " + id.toString().substring(0, 8) : "“" + name + "”";
    }
}
