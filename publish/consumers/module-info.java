/** The consumer as a module. It is open since its records are read and made by reflection. */
open module consumer {
    requires io.cloudruntimes.facade;
}
