package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with a role who opens pages and answers forms, without a browser. */
final class Visitor {

    private final MockMvc pages;
    private final String role;

    Visitor(PlanService service, String role) {
        this.pages = service.pages();
        this.role = role;
    }

    MockHttpServletResponse open(String path) throws Exception {
        return pages.perform(as(get(path))).andReturn().getResponse();
    }

    /** A page that there must be. */
    String read(String path) throws Exception {
        MockHttpServletResponse answer = open(path);
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(200);
        return answer.getContentAsString();
    }

    /**
     * Confirms a form's answers.
     *
     * @param answers names and values in turn
     * @return where it leads
     */
    String confirm(String path, String... answers) throws Exception {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int index = 0; index < answers.length; index += 2) {
            byName.put(answers[index], answers[index + 1]);
        }
        return fill(path, byName);
    }

    /**
     * Fills in a form that takes the answers, after looking at it.
     *
     * @return where it leads
     */
    String fill(String path, Map<String, String> answers) throws Exception {
        read(path);
        MockHttpServletResponse answer = send(path, answers);
        assertThat(answer.getStatus())
                .as(path + " " + mainText(answer.getContentAsString()))
                .isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /**
     * Fills in a form that does not take the answers.
     *
     * @return what it says
     */
    String refused(String path, Map<String, String> answers) throws Exception {
        MockHttpServletResponse answer = send(path, answers);
        assertThat(answer.getRedirectedUrl()).isNull();
        return mainText(answer.getContentAsString());
    }

    /** What the page says on which one checks one's answers. */
    String checked(String path, String field, String answer) throws Exception {
        MockHttpServletRequestBuilder request = as(post(path))
                .param("idempotencyKey", UUID.randomUUID().toString())
                .param(field, answer);
        return mainText(pages.perform(request).andReturn().getResponse().getContentAsString());
    }

    /** What the page says that follows a button. */
    String pressed(String path) throws Exception {
        MvcResult answer = pages.perform(as(post(path))).andReturn();
        String next = answer.getResponse().getRedirectedUrl();
        assertThat(next).as(path + " " + answer.getResponse().getStatus()).isNotNull();
        return mainText(pages.perform(as(get(next.replaceAll("#.*", ""))).flashAttrs(answer.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(read(path));
    }

    /** What a page says in its own part, without markup. */
    String text(String path) throws Exception {
        return mainText(read(path));
    }

    int status(String path) throws Exception {
        return open(path).getStatus();
    }

    private MockHttpServletResponse send(String path, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = as(post(path + "/confirmation"))
                .param("idempotencyKey", UUID.randomUUID().toString());
        answers.forEach(request::param);
        return pages.perform(request).andReturn().getResponse();
    }

    private static String mainText(String page) {
        return Jsoup.parse(page).select("main").text();
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .with(oidcLogin()
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role))
                        .idToken(token -> token.claim("roles", List.of(role)).subject(role)));
    }
}
