package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.web.Problem.FieldFault;
import org.improvementledger.chassis.web.page.Refusals;
import org.improvementledger.local.SharedServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.validation.MapBindingResult;
import org.springframework.validation.ObjectError;

/** What looks like personal data comes no further than the door. */
class ScreenedCommandsTest {

    private static TestSignIn signIn = new TestSignIn();

    private static JarService service;

    private final String keeper = signIn.token("keeper", "finance-officer");

    @BeforeAll
    static void start() {
        service = new JarService(SharedServers.newDatabase(), signIn.issuer());
    }

    @AfterAll
    static void stop() {
        service.close();
        signIn.close();
    }

    @Test
    void aTextThatLooksLikePersonalDataIsRefusedWithItsPlaceAndNothingIsStored() {
        UUID id = UUID.randomUUID();
        service.post(keeper, "/api/jars", JarService.jar(Map.of("id", "\"" + id + "\"")));
        HttpResponse<String> refused = label(id, "For 943 476 5919");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/problems/invalid-fields", "\"field\":\"label\"", "an NHS number", "characters 5 to 16")
                .doesNotContain("5919");
        assertThat(service.eventsOf(id)).isEqualTo(1);

        HttpResponse<String> mended = label(id, "For 943 476 5918");
        assertThat(mended.statusCode()).isEqualTo(200);
        assertThat(mended.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(service.eventsOf(id)).isEqualTo(2);
    }

    private HttpResponse<String> label(UUID id, String label) {
        return service.post(
                keeper,
                "/api/jars/" + id + "/label",
                "{\"label\":\"" + label + "\"}",
                "Idempotency-Key",
                "label-" + id);
    }

    @Test
    void onAFormItStandsBesideItsFieldOrNamesIt() {
        MapBindingResult form = new MapBindingResult(Map.of(), "form") {
            private static final long serialVersionUID = 1L;

            @Override
            protected Object getActualFieldValue(String field) {
                if (!List.of("note", "body").contains(field)) {
                    throw new org.springframework.beans.NotReadablePropertyException(Map.class, field);
                }
                return "";
            }
        };
        Refusals.show(new FieldFault("note", "Take it out."), form);
        Refusals.show(new FieldFault("decision.body", "Take it out."), form);
        Refusals.show(new FieldFault("papers[1].serviceArea", "Take it out."), form);
        assertThat(form.getFieldErrors())
                .extracting("field", "defaultMessage")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("note", "Take it out."),
                        org.assertj.core.groups.Tuple.tuple("body", "Take it out."));
        assertThat(form.getGlobalErrors())
                .extracting(ObjectError::getDefaultMessage)
                .containsExactly("Service area: Take it out.");
    }
}
