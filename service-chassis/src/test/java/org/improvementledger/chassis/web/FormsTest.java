package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
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
import org.improvementledger.local.SharedServers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What every form does, without JavaScript: it asks, shows what is wrong, lets people check and change, and records once. */
class FormsTest {

    private static final String RECIPE = "/recipes/new";

    private static TestSignIn signIn = new TestSignIn();

    private static JarService service;

    private static MockMvc pages;

    private final List<Recipe> recorded = service.bean(JarForms.EveryKind.class).recorded;

    @BeforeAll
    static void start() {
        service = new JarService(
                SharedServers.newDatabase(),
                signIn.issuer(),
                "--ledger.navigation[0].section=jars",
                "--ledger.navigation[0].text=Jars",
                "--ledger.navigation[0].path=/jars");
        pages = MockMvcBuilders.webAppContextSetup((WebApplicationContext) service.context())
                .apply(springSecurity())
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
        signIn.close();
    }

    @Test
    void eachKindOfQuestionIsAskedWithItsHelp() throws Exception {
        Document page = shown(get(RECIPE));
        assertThat(page.title()).startsWith("Agree a recipe – ");
        assertThat(page.select("h1").eachText()).containsExactly("Agree a recipe");
        assertThat(page.select("main").text())
                .contains("Sweets", "A recipe is agreed once.", "Asked by", "bad for teeth", "Its place")
                .doesNotContain("There is a problem", "Shop in the south");
        assertThat(page.select("main [name]").eachAttr("name").stream().distinct())
                .contains(
                        "name",
                        "method",
                        "price",
                        "refund",
                        "agreedOn",
                        "triedOn.day",
                        "triedOn.month",
                        "triedOn.year",
                        "sweets",
                        "kind",
                        "shop",
                        "q",
                        "also",
                        "shelves",
                        "wrapped",
                        "strength",
                        "seen");
        assertThat(page.select("input[name=sweets]").val()).isEqualTo("12");
        assertThat(page.select("input[name=seen]").attr("type")).isEqualTo("hidden");
        assertThat(page.select("label[for^=kind]").eachText()).containsExactly("Boiled", "Chewy mint");
        assertThat(page.select("a.govuk-back-link").attr("href")).isEqualTo("/jars");
        assertThat(page.select("input[name=_csrf]")).isNotEmpty();
    }

    @Test
    void goodAnswersAreShownAsPeopleReadThemAndCarriedAsTheyTypedThem() throws Exception {
        Document check = shown(fields(post(RECIPE), answers()));
        assertThat(check.select("h1").text()).isEqualTo("Check your answers");
        assertThat(rows(check))
                .containsEntry("Asked by", "keeper")
                .containsEntry("Name", "Humbug")
                .containsEntry("Method", "Not told")
                .containsEntry("Price", "£1,250.00")
                .containsEntry("Refund", "£0.00")
                .containsEntry("Date it was agreed", "25 March 2019")
                .containsEntry("Date it was tried", "3 February 2019")
                .containsEntry("Number of sweets", "1")
                .containsEntry("Kind", "Chewy mint")
                .containsEntry("Shop", "Shop in the north")
                .containsEntry("Shelves", "Shelf A, Shelf B")
                .containsEntry("Wrapped", "Yes")
                .containsEntry("Strength", "Strong (3)")
                .doesNotContainKey("seen");
        assertThat(check.select("main").text()).contains("That is more than £100.", "It is kept for good.", "Agree it");
        assertThat(check.select("input[name=price]").val()).isEqualTo("£1,250");
        assertThat(check.select("input[name=shelves]").eachAttr("value")).containsExactly("a", "b");
        assertThat(check.select("input[name=seen]").val()).isEqualTo("version 6");
    }

    @Test
    void nothingTickedIsCarriedAsNothing() throws Exception {
        Map<String, List<String>> none = answers();
        none.remove("shelves");
        assertThat(shown(fields(post(RECIPE), none))
                        .select("input[name=shelves]")
                        .eachAttr("value"))
                .containsExactly("");
    }

    @Test
    void whatIsWrongIsSaidOnEachFieldInTheirOrderAndNothingTypedIsLost() throws Exception {
        Map<String, List<String>> wrong = answers();
        wrong.put("name", List.of("Longer than ten"));
        wrong.put("price", List.of("-1"));
        wrong.put("agreedOn", List.of("1 January 2199"));
        wrong.put("triedOn.day", List.of("31"));
        wrong.put("sweets", List.of("501"));
        wrong.put("kind", List.of("sour"));
        wrong.remove("shop");
        wrong.put("also", List.of(""));
        wrong.put("shelves", List.of("a", "z"));
        wrong.remove("wrapped");
        wrong.put("strength", List.of("weak"));
        Document page = shown(fields(post(RECIPE), wrong));
        assertThat(page.title()).startsWith("Error: Agree a recipe");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Name must be 10 characters or fewer; it has 15",
                        "Price must be more than £0",
                        "Date it was agreed must be today or in the past",
                        "Date it was tried must be a real date: February 2019 has 28 days",
                        "Number of sweets must be between 1 and 500",
                        "Choose the kind",
                        "Choose a shop",
                        "Choose another kind",
                        "Choose from the list",
                        "Choose the wrapped",
                        "Strength must be strong: weak sweets are not made");
        for (String target : page.select(".govuk-error-summary a").eachAttr("href")) {
            assertThat(page.select(target)).as(target).hasSize(1);
        }
        assertThat(page.select("input[name=price]").val()).isEqualTo("-1");
        assertThat(page.select("input[name=triedOn.day]").val()).isEqualTo("31");
        assertThat(page.select("input[name=shelves][checked]").eachAttr("value"))
                .containsExactly("a");
        assertThat(page.select("input[name=seen]").val())
                .as("what stood on the page counts anew")
                .isEqualTo("version 7");
    }

    @Test
    void whatMustBeAnsweredIsAskedForAndOnlyThat() throws Exception {
        Document page = shown(post(RECIPE));
        assertThat(page.select(".govuk-error-summary a").eachText())
                .contains("Enter the name", "Enter the price", "Enter the number of sweets", "Enter the strength")
                .noneMatch(error -> error.contains("method") || error.contains("tried") || error.contains("shelves"));
        assertThat(shown(fields(post(RECIPE), Map.of("price", List.of("5"), "refund", List.of("0"))))
                        .select(".govuk-error-summary a")
                        .eachText())
                .doesNotContain("Enter the price", "Refund must be more than £0");
    }

    @Test
    void answersThatDoNotGoTogetherAreRefusedWhereItIsSaid() throws Exception {
        Map<String, List<String>> answers = answers();
        answers.put("refund", List.of("1250.01"));
        Document page = shown(fields(post(RECIPE + "/confirmation"), answers));
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#refund");
        assertThat(page.select(".govuk-error-summary").text()).contains("Refund must be the price or less");
        answers.put("refund", List.of("1250.00"));
        assertThat(shown(fields(post(RECIPE), answers)).select("h1").text()).isEqualTo("Check your answers");
    }

    @Test
    void whatIsWrongWithAHiddenFieldIsSaidOfTheFormAndTheFieldIsRenewed() throws Exception {
        Map<String, List<String>> answers = answers();
        answers.put("seen", List.of("version 5"));
        Document page = shown(fields(post(RECIPE + "/confirmation"), answers));
        assertThat(page.select(".govuk-error-summary").text()).contains("Look at them again");
        assertThat(page.select(".govuk-error-summary a")).isEmpty();
        assertThat(page.select("input[name=seen]").val()).isEqualTo("version 7");
    }

    @Test
    void fromTheAnswersOneGoesBackToTheQuestionsWithAllOfThem() throws Exception {
        Map<String, List<String>> answers = answers();
        answers.put("change", List.of("price"));
        Document page = shown(fields(post(RECIPE), answers));
        assertThat(page.select("h1").text()).isEqualTo("Agree a recipe");
        assertThat(page.select(".govuk-error-summary")).isEmpty();
        assertThat(page.select("input[name=price]").val()).isEqualTo("£1,250");
        assertThat(page.select("input[name=shelves][checked]")).hasSize(2);
        assertThat(page.select("select[name=also] option[selected]").val()).isEqualTo("boiled");
        assertThat(page.select("input[name=idempotencyKey]").val())
                .isEqualTo(answers.get("idempotencyKey").getFirst());
    }

    @Test
    void choicesAreLookedForWithoutLosingAnAnswer() throws Exception {
        Map<String, List<String>> answers = answers();
        answers.put("change", List.of("q"));
        answers.put("q", List.of("south"));
        Document page = shown(fields(post(RECIPE), answers));
        assertThat(page.select("main").text()).contains("Shop in the south", "Closed on Mondays");
        answers.remove("change");
        answers.put("shop", List.of("south"));
        Document check = shown(fields(post(RECIPE), answers));
        assertThat(rows(check)).containsEntry("Shop", "Shop in the south");
        assertThat(check.select("input[name=q]").val()).isEqualTo("south");
    }

    @Test
    void theCommandHasTheAnswersTypedAndTheConfirmationSaysWhatIsNext() throws Exception {
        Map<String, List<String>> answers = answers();
        String to = redirected(fields(post(RECIPE + "/confirmation"), answers));
        Recipe recipe = recorded.getLast();
        assertThat(to).isEqualTo(RECIPE + "/confirmation?made=" + recipe.id());
        assertThat(recipe.price()).isEqualTo(new BigDecimal("1250.00"));
        assertThat(recipe.refund()).isEqualTo(new BigDecimal("0.00"));
        assertThat(recipe.agreedOn()).isEqualTo(LocalDate.of(2019, 3, 25));
        assertThat(recipe.triedOn()).isEqualTo(LocalDate.of(2019, 2, 3));
        assertThat(recipe.kind()).isEqualTo(Jar.Kind.CHEWY_MINT);
        assertThat(recipe.shelves()).containsExactly("a", "b");
        assertThat(recipe.method()).isNull();
        assertThat(recipe.wrapped()).isTrue();
        assertThat(recipe.seen()).isEqualTo("version 6");
        assertThat(redirected(fields(post(RECIPE + "/confirmation"), answers)))
                .as("a repeat is about the same thing")
                .isEqualTo(to);
        Document done = shown(get(to));
        assertThat(done.select("h1").text()).isEqualTo("Recipe agreed");
        assertThat(done.select("main").text())
                .contains(
                        recipe.id().toString().substring(0, 8), "Agreed by keeper", "What happens next", "It is made.");
        assertThat(pages.perform(get(RECIPE + "/confirmation?made=nothing").with(by("finance-officer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void pressedTwiceItIsRecordedOnceAndOtherAnswersUnderTheSameKeyAreNot() throws Exception {
        UUID jar = jar(3);
        Map<String, List<String>> label = label(0);
        Document check = shown(fields(post(at(jar)), label));
        assertThat(rows(check)).containsEntry("Label", "From “Old” to “New”");
        MvcResult done = answer(fields(post(at(jar) + "/confirmation"), label));
        assertThat(done.getFlashMap().get(FormPages.DONE)).isEqualTo("The jar is labelled");
        assertThat(shown(get(RECIPE).flashAttrs(done.getFlashMap()))
                        .select(".govuk-notification-banner--success")
                        .text())
                .contains("The jar is labelled");
        assertThat(redirected(fields(post(at(jar) + "/confirmation"), label))).isEqualTo(RECIPE);
        assertThat(service.eventsOf(jar)).isEqualTo(2);
        label.put("label", List.of("Newer"));
        Document refused = shown(fields(post(at(jar) + "/confirmation"), label));
        assertThat(refused.select(".govuk-error-summary").text()).contains("sent before, with other answers");
        assertThat(refused.select("input[name=idempotencyKey]").val())
                .isNotEqualTo(label.get("idempotencyKey").getFirst());
        assertThat(service.eventsOf(jar)).isEqualTo(2);
    }

    @Test
    void whatIsAsRecordedIsNoChangeToCheck() throws Exception {
        Map<String, List<String>> label = label(0);
        label.put("label", List.of("Old"));
        assertThat(rows(shown(fields(post(at(jar(1))), label))))
                .doesNotContainKey("Label")
                .containsKey("Reason");
    }

    @Test
    void whoDecidedOnAnEarlierVersionIsTold() throws Exception {
        UUID jar = jar(3);
        redirected(fields(post(at(jar) + "/confirmation"), label(0)));
        MvcResult stale = answer(fields(post(at(jar) + "/confirmation"), label(0)));
        assertThat(stale.getResponse().getStatus()).isEqualTo(412);
        assertThat(stale.getResponse().getContentAsString()).contains("Someone changed this while you were reading");
        assertThat(redirected(fields(post(at(jar) + "/confirmation"), label(1))))
                .isEqualTo(RECIPE);
    }

    @Test
    void aRuleThatRefusesIsShownOnTheFormWithAKeyForAnotherTry() throws Exception {
        String at = "/jars/" + jar(0) + "/taking";
        Document page = shown(get(at));
        assertThat(page.select("main form").attr("action")).isEqualTo(at + "/confirmation");
        assertThat(page.select("main").text()).contains("They are all alike.", "It is gone then.", "Take it");
        String key = UUID.randomUUID().toString();
        Document refused = shown(post(at + "/confirmation").param("idempotencyKey", key));
        assertThat(refused.select(".govuk-error-summary").text()).contains("The jar is empty.");
        assertThat(refused.select("input[name=idempotencyKey]").val()).isNotEqualTo(key);
        assertThat(redirected(post("/jars/" + jar(1) + "/taking/confirmation")
                        .param("idempotencyKey", UUID.randomUUID().toString())))
                .endsWith("/taking/confirmation");
    }

    @Test
    void aFormThatIsClosedSaysWhyAndHasNoButton() throws Exception {
        Document page = shown(get("/jars/" + UUID.randomUUID() + "/taking?closed=yes"));
        assertThat(page.select("main").text()).contains("The shop is closed.");
        assertThat(page.select("main button")).isEmpty();
    }

    @Test
    void onlyThoseWithTheRoleMayAndOnlyFromTheForm() throws Exception {
        assertThat(pages.perform(get(RECIPE).with(by("auditor")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(pages.perform(fields(post(RECIPE + "/confirmation"), answers())
                                .with(by("auditor"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(pages.perform(fields(post(RECIPE), answers()).with(by("finance-officer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the form's secret")
                .isEqualTo(403);
        assertThat(pages.perform(get("/jars/nothing/taking").with(by("finance-officer")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFormKeepsTheMomentItIsShownFor() throws Exception {
        Document page = shown(get(RECIPE).param("knownAt", "7"));
        assertThat(page.text()).contains("Showing the position as known at");
        assertThat(page.select("a.govuk-back-link").attr("href")).isEqualTo("/jars?knownAt=7");
    }

    private static Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("name", List.of(" Humbug "));
        answers.put("method", List.of(""));
        answers.put("price", List.of("£1,250"));
        answers.put("refund", List.of("£0"));
        answers.put("agreedOn", List.of("25/3/2019"));
        answers.put("triedOn.day", List.of("3"));
        answers.put("triedOn.month", List.of("2"));
        answers.put("triedOn.year", List.of("2019"));
        answers.put("sweets", List.of("1"));
        answers.put("kind", List.of("chewy-mint"));
        answers.put("shop", List.of("north"));
        answers.put("also", List.of("boiled"));
        answers.put("shelves", List.of("a", "b"));
        answers.put("wrapped", List.of("yes"));
        answers.put("strength", List.of("strong"));
        answers.put("seen", List.of("version 6"));
        answers.put("idempotencyKey", List.of(UUID.randomUUID().toString()));
        return answers;
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
        assertThat(service.post(signIn.token("filler", "finance-officer"), "/api/jars", body)
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    private static Map<String, String> rows(Document page) {
        Map<String, String> rows = new LinkedHashMap<>();
        page.select(".govuk-summary-list__row")
                .forEach(row -> rows.put(
                        row.select("dt").text(), row.select("dd").first().text()));
        return rows;
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, Map<String, List<String>> fields) {
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    private static Document shown(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = answer(request);
        String page = result.getResponse().getContentAsString();
        assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
        return Jsoup.parse(page);
    }

    private static String redirected(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = answer(request);
        assertThat(result.getResponse().getStatus())
                .as(result.getResponse().getContentAsString())
                .isEqualTo(302);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static MvcResult answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(by("finance-officer")).with(csrf())).andReturn();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor by(String role) {
        return oidcLogin()
                .idToken(
                        token -> token.subject("keeper").claim("name", "Keeper").claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
