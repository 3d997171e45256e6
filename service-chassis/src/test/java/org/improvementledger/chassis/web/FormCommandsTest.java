package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.improvementledger.chassis.web.JarForms.EveryKind.Recipe;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What the command of every form has, what follows it, and who may send it how often. */
class FormCommandsTest {

    private static final FormVisitor VISITOR = new FormVisitor();

    private final List<Recipe> recorded = JarService.shared().bean(JarForms.EveryKind.class).recorded;

    @Test
    void theCommandHasTheAnswersTypedAndTheConfirmationSaysWhatIsNext() throws Exception {
        Map<String, List<String>> answers = FormVisitor.recipe();
        String to = VISITOR.redirected(FormVisitor.fields(post(FormVisitor.RECIPE + "/confirmation"), answers));
        Recipe recipe = recorded.getLast();
        assertThat(to).isEqualTo(FormVisitor.RECIPE + "/confirmation?made=" + recipe.id());
        assertThat(recipe.price()).isEqualTo(new BigDecimal("1250.00"));
        assertThat(recipe.refund()).isEqualTo(new BigDecimal("0.00"));
        assertThat(recipe.agreedOn()).isEqualTo(LocalDate.of(2019, 3, 25));
        assertThat(recipe.triedOn()).isEqualTo(LocalDate.of(2019, 2, 3));
        assertThat(recipe.kind()).isEqualTo(Jar.Kind.CHEWY_MINT);
        assertThat(recipe.shelves()).containsExactly("a", "b");
        assertThat(recipe.method()).isNull();
        assertThat(recipe.wrapped()).isTrue();
        assertThat(recipe.seen()).isEqualTo("version 6");
        assertThat(VISITOR.redirected(FormVisitor.fields(post(FormVisitor.RECIPE + "/confirmation"), answers)))
                .as("a repeat is about the same thing")
                .isEqualTo(to);
        Document done = VISITOR.shown(get(to));
        assertThat(done.select("h1").text()).isEqualTo("Recipe agreed");
        assertThat(done.select("main").text())
                .contains(
                        recipe.id().toString().substring(0, 8), "Agreed by keeper", "What happens next", "It is made.");
        assertThat(VISITOR.pages()
                        .perform(get(FormVisitor.RECIPE + "/confirmation?made=nothing")
                                .with(FormVisitor.by("finance-officer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void pressedTwiceItIsRecordedOnceAndOtherAnswersUnderTheSameKeyAreNot() throws Exception {
        UUID jar = jar(3);
        Map<String, List<String>> label = label(0);
        Document check = VISITOR.shown(FormVisitor.fields(post(at(jar)), label));
        assertThat(FormVisitor.rows(check)).containsEntry("Label", "From “Old” to “New”");
        MvcResult done = VISITOR.answer(FormVisitor.fields(post(at(jar) + "/confirmation"), label));
        assertThat(done.getFlashMap().get(FormPages.DONE)).isEqualTo("The jar is labelled");
        assertThat(VISITOR.shown(get(FormVisitor.RECIPE).flashAttrs(done.getFlashMap()))
                        .select(".govuk-notification-banner--success")
                        .text())
                .contains("The jar is labelled");
        assertThat(VISITOR.redirected(FormVisitor.fields(post(at(jar) + "/confirmation"), label)))
                .isEqualTo(FormVisitor.RECIPE);
        assertThat(JarService.shared().eventsOf(jar)).isEqualTo(2);
        label.put("label", List.of("Newer"));
        Document refused = VISITOR.shown(FormVisitor.fields(post(at(jar) + "/confirmation"), label));
        assertThat(refused.select(".govuk-error-summary").text()).contains("sent before, with other answers");
        assertThat(refused.select("input[name=idempotencyKey]").val())
                .isNotEqualTo(label.get("idempotencyKey").getFirst());
        assertThat(JarService.shared().eventsOf(jar)).isEqualTo(2);
    }

    @Test
    void whatIsAsRecordedIsNoChangeToCheck() throws Exception {
        Map<String, List<String>> label = label(0);
        label.put("label", List.of("Old"));
        assertThat(FormVisitor.rows(VISITOR.shown(FormVisitor.fields(post(at(jar(1))), label))))
                .doesNotContainKey("Label")
                .containsKey("Reason");
    }

    @Test
    void whoDecidedOnAnEarlierVersionIsTold() throws Exception {
        UUID jar = jar(3);
        VISITOR.redirected(FormVisitor.fields(post(at(jar) + "/confirmation"), label(0)));
        MvcResult stale = VISITOR.answer(FormVisitor.fields(post(at(jar) + "/confirmation"), label(0)));
        assertThat(stale.getResponse().getStatus()).isEqualTo(412);
        assertThat(stale.getResponse().getContentAsString()).contains("Someone changed this while you were reading");
        assertThat(VISITOR.redirected(FormVisitor.fields(post(at(jar) + "/confirmation"), label(1))))
                .isEqualTo(FormVisitor.RECIPE);
    }

    @Test
    void aRuleThatRefusesIsShownOnTheFormWithAKeyForAnotherTry() throws Exception {
        String at = "/jars/" + jar(0) + "/taking";
        Document page = VISITOR.shown(get(at));
        assertThat(page.select("main form").attr("action")).isEqualTo(at + "/confirmation");
        assertThat(page.select("main").text()).contains("They are all alike.", "It is gone then.", "Take it");
        String key = UUID.randomUUID().toString();
        Document refused = VISITOR.shown(post(at + "/confirmation").param("idempotencyKey", key));
        assertThat(refused.select(".govuk-error-summary").text()).contains("The jar is empty.");
        assertThat(refused.select("input[name=idempotencyKey]").val()).isNotEqualTo(key);
        assertThat(VISITOR.redirected(post("/jars/" + jar(1) + "/taking/confirmation")
                        .param("idempotencyKey", UUID.randomUUID().toString())))
                .endsWith("/taking/confirmation");
    }

    @Test
    void aFormThatIsClosedSaysWhyAndHasNoButton() throws Exception {
        Document page = VISITOR.shown(get("/jars/" + UUID.randomUUID() + "/taking?closed=yes"));
        assertThat(page.select("main").text()).contains("The shop is closed.");
        assertThat(page.select("main button")).isEmpty();
    }

    @Test
    void onlyThoseWithTheRoleMayAndOnlyFromTheForm() throws Exception {
        assertThat(VISITOR.pages()
                        .perform(get(FormVisitor.RECIPE).with(FormVisitor.by("auditor")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(VISITOR.pages()
                        .perform(FormVisitor.fields(post(FormVisitor.RECIPE + "/confirmation"), FormVisitor.recipe())
                                .with(FormVisitor.by("auditor"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(VISITOR.pages()
                        .perform(FormVisitor.fields(post(FormVisitor.RECIPE), FormVisitor.recipe())
                                .with(FormVisitor.by("finance-officer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the form's secret")
                .isEqualTo(403);
        assertThat(VISITOR.pages()
                        .perform(get("/jars/nothing/taking").with(FormVisitor.by("finance-officer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static Map<String, List<String>> label(long version) {
        return new LinkedHashMap<>(Map.of(
                "label", List.of("New"),
                "reason", List.of("It fell off"),
                "version", List.of(Long.toString(version)),
                "idempotencyKey", List.of(UUID.randomUUID().toString())));
    }

    private static String at(UUID jar) {
        return "/jars/" + jar + "/labelling";
    }

    private static UUID jar(int sweets) {
        UUID id = UUID.randomUUID();
        String body = JarService.jar(Map.of("id", "\"" + id + "\"")).replace("\"sweets\":3", "\"sweets\":" + sweets);
        assertThat(JarService.shared()
                        .post(JarService.Shared.SIGN_IN.token("filler", "finance-officer"), "/api/jars", body)
                        .statusCode())
                .isEqualTo(201);
        return id;
    }
}
