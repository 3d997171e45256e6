package org.improvementledger.audit.search;

import static org.improvementledger.audit.search.Wording.capitalised;
import static org.improvementledger.audit.search.Wording.day;
import static org.improvementledger.audit.search.Wording.words;

import org.improvementledger.events.VoiceAnswered;
import org.improvementledger.events.VoiceEvent;
import org.improvementledger.events.VoiceHeard;
import org.improvementledger.events.VoiceLinked;
import org.improvementledger.events.VoiceUnlinked;

/** What was said and what came of it, in sentences. */
final class VoiceSentences {

    private final ThingsCalled names;

    VoiceSentences(ThingsCalled names) {
        this.names = names;
    }

    /** Without a full stop. */
    String of(VoiceEvent event) {
        return switch (event) {
            case VoiceHeard e ->
                "%s said on %s about %s: %s".formatted(words(e.source()), day(e.heardOn()), e.theme(), e.summary());
            case VoiceAnswered e ->
                "%s was answered on %s: %s"
                        .formatted(
                                capitalised(names.named("what was said", e.voiceId())),
                                day(e.answeredOn()),
                                e.answer());
            case VoiceLinked e ->
                "%s touches %s"
                        .formatted(
                                capitalised(names.named("what was said", e.voiceId())),
                                names.named("the action", e.actionId()));
            case VoiceUnlinked e ->
                "%s does not touch %s: %s"
                        .formatted(
                                capitalised(names.named("what was said", e.voiceId())),
                                names.named("the action", e.actionId()),
                                e.reason());
        };
    }
}
