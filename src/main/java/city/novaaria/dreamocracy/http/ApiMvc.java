package city.novaaria.dreamocracy.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Hangs the shared conventions into Spring MVC. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
class ApiMvc implements WebMvcConfigurer {

    private final PageAskResolver pages;
    private final ClosedParameters closedParameters;
    private final CacheHeaders cacheHeaders;
    private final AcceptableAnswers acceptableAnswers;

    ApiMvc(
            PageAskResolver pages,
            ClosedParameters closedParameters,
            CacheHeaders cacheHeaders,
            AcceptableAnswers acceptableAnswers) {
        this.pages = pages;
        this.closedParameters = closedParameters;
        this.cacheHeaders = cacheHeaders;
        this.acceptableAnswers = acceptableAnswers;
    }

    @Bean
    static WebMvcRegistrations indexedHandlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new IndexedHandlerMapping();
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(pages);
        resolvers.add(new ExpectedVersionResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(cacheHeaders).addPathPatterns("/api/**");
        interceptors.addInterceptor(closedParameters).addPathPatterns("/api/**");
        interceptors.addInterceptor(acceptableAnswers).addPathPatterns("/api/**");
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(acceptableAnswers::accepted));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, Instant.class, WrittenTimes::instant);
        formatters.addConverter(String.class, UUID.class, WrittenIds::uuid);
        formatters.addConverterFactory(new IdReader());
    }

    /** JSON only: the YAML that the OpenAPI library brings along would be read without any of our limits. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all ->
                all.removeIf(converter -> converter.getSupportedMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().contains("yaml"))));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/", "/swagger-ui.html");
    }

    /** Shortens the page of the API by styles of our own. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/swagger-ui/*index.css").addResourceLocations("classpath:/swagger-ui/");
    }
}
