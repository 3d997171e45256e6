package org.improvementledger.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.improvementledger.local.LocalServerException;

/** Tells the story's facts to the services and its steps to whoever watches. */
final class Teller {

    private final PublicApi api;
    private final Consumer<String> steps;

    Teller(PublicApi api, Consumer<String> steps) {
        this.api = api;
        this.steps = steps;
    }

    /** @return the id that the service answers with */
    String post(String office, String address, Map<String, ?> body) {
        return api.post(office, address, body).path("id").asString("");
    }

    /** @return the ids that the service answers with, in its order */
    List<String> postForIds(String office, String address, Map<String, ?> body) {
        List<String> ids = new ArrayList<>();
        api.post(office, address, body).path("ids").forEach(id -> ids.add(id.asString()));
        return ids;
    }

    /** Sends a file; what it says of each line that it could not take is a mistake of the story's. */
    void postCsv(String office, String address, String csv) {
        int rejected =
                api.post(office, address, "text/csv", csv).path("rejected").size();
        if (rejected > 0) {
            throw new LocalServerException(
                    "The demo story stopped: " + rejected + " lines of a file were rejected by " + address);
        }
    }

    String header(String office, String address, String header) {
        return api.header(office, address, header);
    }

    void tell(String step) {
        steps.accept(step);
    }

    /** The same in each telling. */
    static UUID id(String kind, String key) {
        return StoryIds.of(kind + " " + key);
    }

    static Map<String, String> pounds(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    static Map<String, Object> decision(String body, String decidedOn, String reference) {
        return Map.of("body", body, "decidedOn", decidedOn, "reference", reference);
    }

    /** From £500,000: announced in the forward plan at least 28 days before. */
    static Map<String, Object> keyDecision(
            String body, String decidedOn, String reference, String noticeReference, String noticeGivenOn) {
        Map<String, Object> decision = new LinkedHashMap<>(decision(body, decidedOn, reference));
        decision.put("noticeReference", noticeReference);
        decision.put("noticeGivenOn", noticeGivenOn);
        return decision;
    }
}
