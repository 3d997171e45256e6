package org.improvementledger.audit.erasure;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.improvementledger.chassis.eventstore.EventTypes;
import org.improvementledger.chassis.eventstore.NotFoundException;
import org.improvementledger.chassis.eventstore.StoredPayloads;
import org.improvementledger.chassis.eventstore.StoredPayloads.StoredPayload;
import org.improvementledger.chassis.eventstore.UnreadableEventException;
import org.improvementledger.chassis.web.FieldRefusedException;
import org.improvementledger.chassis.web.NameBasedUuid;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.improvementledger.events.TextErased;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Which texts of an event can be erased, and the command that erases them. */
final class Erasures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StoredPayloads payloads;
    private final EventTypes types;
    private final String service;

    Erasures(StoredPayloads payloads, EventTypes types, String service) {
        this.payloads = payloads;
        this.types = types;
        this.service = service;
    }

    /** @param path a JSON pointer into the payload */
    record ErasableText(String path, String text) {}

    String service() {
        return service;
    }

    /**
     * The texts that can be erased: without each of them the event can still be read, so ids, dates, amounts and codes are none.
     *
     * @throws NotFoundException where there is no such event
     */
    List<ErasableText> textsOf(long position) {
        StoredPayload stored = stored(position);
        List<ErasableText> texts = new ArrayList<>();
        if (!stored.type().endsWith(TextErased.NAME_ENDING)) {
            collect(stored, tree(stored), JsonPointer.empty(), texts);
        }
        return texts;
    }

    /**
     * The command for what was asked.
     *
     * @throws NotFoundException where there is no such event
     * @throws FieldRefusedException naming each path that is no text to be erased
     */
    EraseTexts command(ErasureBody asked) {
        StoredPayload stored = stored(asked.position());
        List<String> possible =
                textsOf(asked.position()).stream().map(ErasableText::path).toList();
        List<FieldFault> faults = new ArrayList<>();
        for (int index = 0; index < asked.paths().size(); index++) {
            if (!possible.contains(asked.paths().get(index))) {
                faults.add(new FieldFault(
                        "paths[" + index + "]",
                        possible.isEmpty()
                                ? "This event has no text that can be erased."
                                : "This is no text of the event. Its texts are at " + String.join(", ", possible)
                                        + "."));
            }
        }
        if (!faults.isEmpty()) {
            throw new FieldRefusedException(faults);
        }
        return new EraseTexts(
                NameBasedUuid.of("erasure", stored.eventId().toString()),
                service,
                stored.eventId(),
                asked.position(),
                HexFormat.of().formatHex(stored.recordedHash()),
                asked.paths().stream().distinct().toList(),
                asked.decidedOn(),
                asked.decision(),
                asked.reason());
    }

    private StoredPayload stored(long position) {
        return payloads.at(position)
                .orElseThrow(() ->
                        new NotFoundException("There is no entry at position " + position + " of " + service + "."));
    }

    private static JsonNode tree(StoredPayload stored) {
        return JSON.readTree(stored.payload());
    }

    private void collect(StoredPayload stored, JsonNode node, JsonPointer at, List<ErasableText> texts) {
        switch (node) {
            case StringNode text -> {
                if (isReadableWithout(stored, at)) {
                    texts.add(new ErasableText(at.toString(), text.stringValue()));
                }
            }
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    collect(stored, member.getValue(), at.appendProperty(member.getKey()), texts);
                }
            }
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    collect(stored, array.get(index), at.appendIndex(index), texts);
                }
            }
            default -> {}
        }
    }

    private boolean isReadableWithout(StoredPayload stored, JsonPointer at) {
        JsonNode without = tree(stored);
        JsonNode parent = at.head() == null ? without : without.at(at.head());
        switch (parent) {
            case ObjectNode object -> object.put(at.last().getMatchingProperty(), TextErased.ERASED);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), StringNode.valueOf(TextErased.ERASED));
            default -> {
                return false;
            }
        }
        try {
            types.read(stored.type(), stored.revision(), JSON.writeValueAsBytes(without));
            return true;
        } catch (UnreadableEventException unreadable) {
            return false;
        }
    }
}
