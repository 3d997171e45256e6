package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementledger.local.SharedServers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A form that asks one question a page, filled in as a browser does: each page's own fields are sent, and nothing else. */
class OneQuestionAPageTest {

    private static final String FORM = "/names/new";

    private static TestSignIn signIn = new TestSignIn();

    private static JarService service;

    private static MockMvc pages;

    private final List<JarNaming.Name> recorded = service.bean(JarNaming.class).recorded;

    @BeforeAll
    static void start() {
        service = new JarService(SharedServers.newDatabase(), signIn.issuer());
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
    void eachPageAsksOneQuestionAndTheLastLeadsToTheAnswers() throws Exception {
        Document first = Jsoup.parse(answer(get(FORM)).getContentAsString());
        assertThat(first.select("main").text()).contains("question 1 of 3", "What is it called?");
        assertThat(first.select("main").text()).doesNotContain("Who says so?");
        Document second = sent(first, Map.of("name", "Humbug"));
        assertThat(second.select("main").text()).contains("question 2 of 3", "From when?");
        Document third = sent(second, Map.of("from.day", "3", "from.month", "2", "from.year", "2019"));
        assertThat(third.select("main").text()).contains("question 3 of 3", "Who says so?");
        Document check = sent(third, Map.of("by", "Keeper"));
        assertThat(check.select("h1").text()).isEqualTo("Check your answers");
        assertThat(check.select("dd").eachText()).contains("Humbug", "3 February 2019", "Keeper");
        int before = recorded.size();
        assertThat(answer(request(check, check.select("form[action*=names]").attr("action"), Map.of()))
                        .getRedirectedUrl())
                .isEqualTo("/recipes/new");
        assertThat(recorded).hasSize(before + 1);
        assertThat(recorded.getLast())
                .isEqualTo(new JarNaming.Name("Humbug", LocalDate.of(2019, 2, 3), "Keeper", "version 7"));
    }

    @Test
    void whatIsWrongIsSaidOnItsPageAndNotBefore() throws Exception {
        Document first = Jsoup.parse(answer(get(FORM)).getContentAsString());
        Document again = sent(first, Map.of("name", "Much too long a name"));
        assertThat(again.select("main").text()).contains("question 1 of 3", "Name must be 10 characters or fewer");
        assertThat(again.select(".govuk-error-summary li").eachText()).hasSize(1);
        assertThat(again.select("input[name=name]").val()).isEqualTo("Much too long a name");
    }

    @Test
    void aLaterPageLeadsBackAndLosesNothing() throws Exception {
        Document second = sent(Jsoup.parse(answer(get(FORM)).getContentAsString()), Map.of("name", "Humbug"));
        Document first = sent(second, Map.of("change", "name"));
        assertThat(first.select("main").text()).contains("question 1 of 3");
        assertThat(first.select("input[name=name]").val()).isEqualTo("Humbug");
    }

    @Test
    void whoChangesAnAnswerComesBackToTheAnswers() throws Exception {
        Document check = answers("Humbug", "Keeper");
        Document changing = sent(check, Map.of("change", "name"));
        assertThat(changing.select("main").text()).contains("question 1 of 3");
        assertThat(changing.select("main").text()).doesNotContain("question before");
        Document again = sent(changing, Map.of("name", "Toffee"));
        assertThat(again.select("h1").text()).isEqualTo("Check your answers");
        assertThat(again.select("dd").eachText()).contains("Toffee", "Keeper");
    }

    @Test
    void answersThatDoNotGoTogetherLeadToTheQuestionAndBack() throws Exception {
        Document wrong = answers("Humbug", "Humbug");
        assertThat(wrong.select("main").text()).contains("question 3 of 3", "A jar cannot name itself");
        Document check = sent(wrong, Map.of("by", "Keeper"));
        assertThat(check.select("h1").text()).isEqualTo("Check your answers");
    }

    private static Document answers(String name, String by) throws Exception {
        Document first = Jsoup.parse(answer(get(FORM)).getContentAsString());
        return sent(sent(sent(first, Map.of("name", name)), Map.of()), Map.of("by", by));
    }

    private static Document sent(Document page, Map<String, String> typed) throws Exception {
        MockHttpServletResponse answer = answer(request(page, FORM, typed));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** What a browser sends of a page's form, with what is typed in its fields. */
    private static MockHttpServletRequestBuilder request(Document page, String path, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : page.select("form[action*=names] input[name], form[action*=names] textarea[name]")) {
            fields.put(input.attr("name"), input.val());
        }
        fields.putAll(typed);
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(oidcLogin()
                                .idToken(token -> token.subject("keeper").claim("roles", List.of("finance-officer")))
                                .authorities(new SimpleGrantedAuthority("ROLE_finance-officer")))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
