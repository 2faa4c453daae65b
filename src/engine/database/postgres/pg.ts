import pg from 'pg';

/** Client is a connection of the driver. */
export const Client = pg.Client;
