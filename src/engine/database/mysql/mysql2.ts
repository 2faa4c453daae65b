import mysql from 'mysql2';

/** createConnection is the driver's. */
export const createConnection = mysql.createConnection;
