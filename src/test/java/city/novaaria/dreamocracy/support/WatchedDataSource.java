package city.novaaria.dreamocracy.support;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a proxy before the data source that the service uses; the pools behind it stay as they are. */
public record WatchedDataSource(UnaryOperator<ProxyDataSourceBuilder> watching) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && name.equals("dataSource")
                ? watching.apply(ProxyDataSourceBuilder.create(dataSource)).build()
                : bean;
    }
}
