package city.novaaria.dreamocracy.incident;

/**
 * How much an incident weighs: what it does to the dreams of others follows from it.
 *
 * @param nightmare four roles have to contain it when it is serious (INC-03)
 */
record Weight(Severity severity, Relatedness relatedness, boolean nightmare) {

    /** Others are kept from the same dream, wherever they are (INC-02). */
    boolean protectsOthers() {
        return severity.serious() && relatedness.protects();
    }

    /** Whether less follows from it than from the other one; nobody decides that alone. */
    boolean lessThan(Weight other) {
        return other.severity.worseThan(severity)
                || (other.protectsOthers() && !(protectsOthers() && (nightmare || !other.nightmare)));
    }
}
