package city.novaaria.dreamocracy.support;

import city.novaaria.dreamocracy.DreamocracyApplication;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** All classes as ArchUnit sees them, read once for all tests that look at them. */
public final class Code {

    private static final JavaClasses ALL = new ClassFileImporter().importPackagesOf(DreamocracyApplication.class);

    public static final JavaClasses SERVICE = from("are no tests", new ImportOption.DoNotIncludeTests());

    public static final JavaClasses TESTS = from("are tests", new ImportOption.OnlyIncludeTests());

    private Code() {}

    private static JavaClasses from(String description, ImportOption places) {
        return ALL.that(DescribedPredicate.describe(
                description,
                (JavaClass type) -> type.getSource()
                        .map(source -> places.includes(Location.of(source.getUri())))
                        .orElse(false)));
    }
}
