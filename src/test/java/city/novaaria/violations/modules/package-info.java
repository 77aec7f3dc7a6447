/** Two modules, of which one reaches into the other. */
package city.novaaria.violations.modules;
