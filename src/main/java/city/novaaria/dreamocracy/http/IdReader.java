package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.Id;
import java.lang.reflect.Constructor;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads the id records that stand in paths and queries. */
class IdReader implements ConverterFactory<String, Id> {

    @Override
    public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
        Constructor<T> constructor = BeanUtils.getResolvableConstructor(type);
        return text -> BeanUtils.instantiateClass(constructor, WrittenIds.uuid(text));
    }
}
