package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody who fills in the forms of jars, without a browser and without JavaScript. */
final class FormVisitor {

    static final String RECIPE = "/recipes/new";

    private final MockMvc pages = MockMvcBuilders.webAppContextSetup(
                    (WebApplicationContext) JarService.shared().context())
            .apply(springSecurity())
            .build();

    MockMvc pages() {
        return pages;
    }

    /** Answers to all questions about a recipe, as people type them. */
    static Map<String, List<String>> recipe() {
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

    static Map<String, String> rows(Document page) {
        Map<String, String> rows = new LinkedHashMap<>();
        page.select(".govuk-summary-list__row")
                .forEach(row -> rows.put(
                        row.select("dt").text(), row.select("dd").first().text()));
        return rows;
    }

    static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, Map<String, List<String>> fields) {
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    Document shown(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = answer(request);
        String page = result.getResponse().getContentAsString();
        assertThat(result.getResponse().getStatus()).as(page).isEqualTo(200);
        return Jsoup.parse(page);
    }

    String redirected(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = answer(request);
        assertThat(result.getResponse().getStatus())
                .as(result.getResponse().getContentAsString())
                .isEqualTo(302);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    MvcResult answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(by("finance-officer")).with(csrf())).andReturn();
    }

    static RequestPostProcessor by(String role) {
        return oidcLogin()
                .idToken(
                        token -> token.subject("keeper").claim("name", "Keeper").claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
