package city.novaaria.dreamocracy.kernel;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.stereotype.Component;

/** No query is sorted or counted by Spring Data, so that it need not parse what Hibernate parses and checks at start. */
@Component
class QueriesAsWritten implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository) {
            repository.setQueryEnhancerSelectorSource(_ -> QueryEnhancerFactories.fallback());
        }
        return bean;
    }
}
