package city.novaaria.dreamocracy.http;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * The same on the port of the management, whose context has filters of its own: there, too, the container would refuse a
 * request that names more than ten languages. Found by its name in META-INF/spring, so that the API does not have it twice.
 */
class ManagementLanguage {

    @Bean
    FilterRegistrationBean<AnswerLanguage> languageOfTheManagement() {
        FilterRegistrationBean<AnswerLanguage> registration = new FilterRegistrationBean<>(new AnswerLanguage());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
