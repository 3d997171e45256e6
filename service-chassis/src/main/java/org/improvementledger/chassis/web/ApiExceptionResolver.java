package org.improvementledger.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what goes wrong under {@code /api} with a problem document; pages have their own way. */
final class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    ApiExceptionResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!ApiPaths.isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            problems.write(thrown, request, response);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return new ModelAndView();
    }
}
