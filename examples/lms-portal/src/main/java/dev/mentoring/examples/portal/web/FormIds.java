package dev.mentoring.examples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Has every form that is shown carry an id of its own ({@link FormKey}), where Spring Security has it carry its token against forged
 * requests: no template names either.
 */
@Component
class FormIds implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new WithId(tokens) : bean;
    }

    /** A form that only asks has no token, and gets no id. */
    private record WithId(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> hidden = tokens.getExtraHiddenFields(request);
            if (hidden == null || hidden.isEmpty()) {
                return hidden;
            }
            Map<String, String> both = new LinkedHashMap<>(hidden);
            both.put(FormKey.FIELD, UUID.randomUUID().toString());
            return both;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
