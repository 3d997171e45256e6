package org.improvementledger.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Somebody who reads pages and fills in forms.
 *
 * @param role what they are, and their opaque id
 */
record PageVisitor(MockMvc pages, String role) {

    /** A page they may read. */
    String read(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path));
        assertThat(answer.getStatus())
                .as(path + " " + answer.getContentAsString())
                .isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The text of a page's own part, without markup. */
    String text(String path) throws Exception {
        return page(path).select("main").text();
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(read(path));
    }

    int status(String path) throws Exception {
        return answer(get(path)).getStatus();
    }

    /**
     * Fills in a form that takes the answers.
     *
     * @return where it leads
     */
    String fill(String path, Map<String, String> answers) throws Exception {
        read(path);
        MockHttpServletResponse answer = confirm(path, answers);
        assertThat(answer.getStatus())
                .as(path + " "
                        + Jsoup.parse(answer.getContentAsString())
                                .select("main")
                                .text())
                .isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    /**
     * Fills in a form that does not take the answers.
     *
     * @return what it says
     */
    String refused(String path, Map<String, String> answers) throws Exception {
        MockHttpServletResponse answer = confirm(path, answers);
        assertThat(answer.getRedirectedUrl()).isNull();
        return Jsoup.parse(answer.getContentAsString()).select("main").text();
    }

    private MockHttpServletResponse confirm(String path, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder request = post(path + "/confirmation")
                .param("idempotencyKey", UUID.randomUUID().toString());
        answers.forEach(request::param);
        return answer(request);
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(csrf())
                        .with(oidcLogin()
                                .authorities(new SimpleGrantedAuthority("ROLE_" + role))
                                .idToken(token ->
                                        token.claim("roles", List.of(role)).subject(role))))
                .andReturn()
                .getResponse();
    }
}
