package org.improvementledger.actionplan.versions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a plan says at a moment, in words.
 *
 * @param priorities by their ids, in the plan's order
 * @param actions by their ids, in the order they joined it
 */
record PlanContent(Map<UUID, Part> priorities, Map<UUID, Part> actions) {

    /**
     * A priority or an action.
     *
     * @param fields what it says, by the field's name, in their order
     */
    record Part(String title, Map<String, String> fields) {

        Part {
            fields = new LinkedHashMap<>(fields);
        }
    }
}
