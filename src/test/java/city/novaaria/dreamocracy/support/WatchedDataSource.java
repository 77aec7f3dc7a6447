package city.novaaria.dreamocracy.support;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import net.ttddyy.dsproxy.transform.QueryTransformer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Puts one proxy before the data source that the service uses, for all that watch it; the pools behind it stay as they
 * are.
 */
@TestConfiguration(proxyBeanMethods = false)
class WatchedDataSource {

    @Bean
    static BeanPostProcessor watched(
            ObjectProvider<QueryExecutionListener> queries,
            ObjectProvider<MethodExecutionListener> methods,
            ObjectProvider<QueryTransformer> changes) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource dataSource && name.equals("dataSource"))) {
                    return bean;
                }
                ProxyDataSourceBuilder watched = ProxyDataSourceBuilder.create(dataSource);
                queries.orderedStream().forEach(watched::listener);
                methods.orderedStream().forEach(watched::methodListener);
                changes.ifAvailable(watched::queryTransformer);
                return watched.build();
            }
        };
    }
}
