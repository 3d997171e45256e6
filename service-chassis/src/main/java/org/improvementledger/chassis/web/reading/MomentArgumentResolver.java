package org.improvementledger.chassis.web.reading;

import org.improvementledger.chassis.projection.Freshness;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.web.page.Frame;
import org.improvementledger.chassis.web.page.PageMoment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller's method the moment asked for in {@code knownAt}, after waiting for what was written before. A page
 * that waited in vain shows what there is and says so.
 */
final class MomentArgumentResolver implements HandlerMethodArgumentResolver {

    private final Moments moments;
    private final Freshness freshness;

    MomentArgumentResolver(Moments moments, Freshness freshness) {
        this.moments = moments;
        this.freshness = freshness;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Moment.class;
    }

    @Override
    public Moment resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!freshness.awaitOwnWrites() && container != null) {
            container.addAttribute(Frame.NOT_UP_TO_DATE, true);
        }
        return moments.of(request.getParameter(PageMoment.PARAMETER));
    }
}
