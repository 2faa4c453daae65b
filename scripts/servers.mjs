// Private PostgreSQL and MariaDB servers for tests: on free ports of this machine, with data in a folder of their own,
// which goes when they stop.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const host = '127.0.0.1';
const startMs = 60_000;

/** hasPostgres is whether the programs of PostgreSQL are installed. */
export function hasPostgres() {
  return postgresFolder() !== undefined;
}

/** hasMariaDb is whether the programs of MariaDB are installed. */
export function hasMariaDb() {
  return findProgram('mariadbd') !== undefined && findProgram('mariadb-install-db') !== undefined;
}

/** startPostgres starts a PostgreSQL server; undefined where its programs are not installed. */
export async function startPostgres() {
  const bin = postgresFolder();
  if (bin === undefined) return undefined;
  const { folder, owner } = makeFolder('postgres');
  const data = join(folder, 'data');
  run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'kpi_admin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    owner,
  );
  const key = makeCertificate(folder, owner);
  const port = await freePort();
  // Loopback addresses are trusted, but a user named kpi_secret must give a password.
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'host all kpi_secret 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n',
  );
  const settings = {
    port,
    listen_addresses: host,
    unix_socket_directories: folder,
    fsync: 'off',
    ssl: 'on',
    ssl_cert_file: key.certificate,
    ssl_key_file: key.key,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = () => launch(join(bin, 'postgres'), ['-D', data, ...options], owner, folder);
  const ready = () => spawnSync(join(bin, 'pg_isready'), ['-h', host, '-p', String(port), '-q']).status === 0;
  const url = `postgres://kpi_admin@${host}:${port}/postgres`;
  // Told so, it ends its connections and stops at once.
  const stopSignal = 'SIGINT';
  return server({ name: 'PostgreSQL', url, folder, start, ready, authority: key.certificate, stopSignal });
}

/** startMariaDb starts a MariaDB server; undefined where its programs are not installed. */
export async function startMariaDb() {
  const daemon = findProgram('mariadbd');
  const install = findProgram('mariadb-install-db');
  if (daemon === undefined || install === undefined) return undefined;
  const { folder, owner } = makeFolder('mariadb');
  const data = join(folder, 'data');
  run(
    install,
    [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--no-defaults'],
    owner,
  );
  const key = makeCertificate(folder, owner);
  const port = await freePort();
  const options = [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${port}`,
    `--bind-address=${host}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-name-resolve',
    '--innodb-flush-log-at-trx-commit=0',
    '--character-set-server=utf8mb4',
    `--ssl-cert=${key.certificate}`,
    `--ssl-key=${key.key}`,
  ];
  const start = () => launch(daemon, options, owner, folder);
  const ready = () => isListening(port);
  return server({
    name: 'MariaDB',
    url: `mysql://root@${host}:${port}/mysql`,
    folder,
    start,
    ready,
    authority: key.certificate,
  });
}

/** Debian keeps the programs of PostgreSQL out of the path, by version. */
function postgresFolder() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...pathFolders()];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

function findProgram(name) {
  return [...pathFolders(), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function pathFolders() {
  return (process.env.PATH ?? '').split(':').filter(Boolean);
}

/** Database servers refuse to run as root: there they run as the user that their package made, or as nobody. */
function makeFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `kpi-${name}-`));
  if (process.getuid?.() !== 0) return { folder };
  const owner = ['postgres', 'mysql', 'nobody'].map(userOf).find((user) => user !== undefined);
  chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o755);
  return { folder, owner };
}

function userOf(name) {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return ids.every(({ status }) => status === 0)
    ? { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) }
    : undefined;
}

/** makeCertificate makes a certificate that signs itself, for 127.0.0.1 and localhost, and its key in a folder. */
export function makeCertificate(folder, owner) {
  const [certificate, key] = ['certificate.pem', 'key.pem'].map((name) => join(folder, name));
  const subject = ['-subj', '/CN=kpi-test', '-addext', `subjectAltName=IP:${host},DNS:localhost`];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  run('openssl', [...request, '-out', certificate, '-keyout', key], owner);
  chmodSync(key, 0o600);
  return { certificate, key };
}

function run(program, args, owner = {}) {
  execFileSync(program, args, {
    ...owner,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

function launch(program, args, owner = {}, folder) {
  const child = spawn(program, args, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  child.log = '';
  child.stderr.on('data', (text) => {
    child.log = (child.log + text).slice(-4000);
  });
  return child;
}

/** A shell that outlives us: when we are gone, whatever ended us, it ends the server and removes its folder. */
function makeReaper(folder) {
  const script = 'while read -r line; do pid=$line; done; kill -9 "$pid" 2>/dev/null; rm -rf "$1"';
  const shell = spawn('sh', ['-c', script, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  shell.stdin.unref();
  return shell.stdin;
}

async function server({ name, url, folder, start, ready, authority, stopSignal = 'SIGTERM' }) {
  let child;
  const reaper = makeReaper(folder);
  const begin = async () => {
    child = start();
    reaper.write(`${child.pid}\n`);
    const until = Date.now() + startMs;
    while (!(await ready())) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`${name} did not start:\n${child.log}`);
      await wait(100);
    }
  };
  const end = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  await begin();
  return {
    url,
    authority,
    /** pid is that of the process that all others of the server descend from. */
    pid: () => child.pid,
    /** kill ends the server at once, as a crash would. */
    kill: () => end('SIGKILL'),
    /** start starts it again, with the data it had. */
    start: begin,
    async stop() {
      await end(stopSignal);
      remove();
      reaper.end();
    },
  };
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Ports that systems hand out by themselves begin above these: until the server listens, nobody else is given its port. */
const [firstPort, lastPort] = [20_000, 32_000];

async function freePort() {
  for (;;) {
    const port = randomInt(firstPort, lastPort);
    if (await canListen(port)) return port;
  }
}

function canListen(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
