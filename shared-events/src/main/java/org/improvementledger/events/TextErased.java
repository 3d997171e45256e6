package org.improvementledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A text of an event was erased by law. Its place holds {@link #ERASED} from here on; the event, its entry in the log and what that commits to stay.
 *
 * <p>The name of such an event ends in {@value #NAME_ENDING}: the event store erases what it names as it is stored.
 */
public sealed interface TextErased permits ActionPlanTextErased, BudgetTextErased {

    String NAME_ENDING = ".text-erased";

    /** What stands where a text was erased. */
    String ERASED = "Erased by law";

    /** The erasure, derived from the event that was erased from. */
    UUID erasureId();

    /** The event whose texts were erased. */
    UUID erasedEventId();

    /** The place of that event among its service's events. */
    long position();

    /** SHA-256 of its payload as it was recorded, in hexadecimal: what its entry in the log commits to for ever. */
    String payloadHash();

    /** Which texts were erased: JSON pointers into its payload. */
    List<String> paths();

    /** The day it was decided; the event's effective date. */
    LocalDate decidedOn();

    /** Who decided, and where it is written down. */
    String decision();

    /** The right or the law on which it was decided. */
    String reason();
}
