package org.improvementledger.actionplan.overview;

import java.util.UUID;

/**
 * Something that is otherwise than it was.
 *
 * @param itemId of the action, measure, risk or priority
 * @param item what that is called now
 * @param path of its page, from the service's root
 * @param from in words; a dash where there was nothing
 * @param to in words
 */
public record Change(ChangeKind kind, UUID itemId, String item, String path, String from, String to) {

    /** In the place of what was not there. */
    public static final String NOTHING = "–";
}
