"""A Slurm of one node on this machine: Debian's daemons with settings, state, key and ports of their own, stopped by their process ids.

Nothing of the system's own Slurm is read or written. Works as root and as an ordinary user, in a container too: no cgroups.
"""

import getpass
import os
import socket
import subprocess
import time

SETTINGS = """ClusterName=renewaltest
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={control_port}
SlurmdPort={node_port}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
# No cgroups: processes are found by their parents.
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=2,batch_sched_delay=0
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
KillWait=5
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} RealMemory={memory} State=UNKNOWN
PartitionName=main Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class SlurmCluster:
    def __init__(self, folder):
        self.folder, self.daemons = folder, []
        for name in ("", "state", "spool"):
            os.makedirs(os.path.join(folder, name), mode=0o755, exist_ok=True)
        self.host = socket.gethostname().split(".")[0]
        key = os.path.join(folder, "munge.key")
        with open(key, "wb") as file:
            file.write(os.urandom(1024))
        os.chmod(key, 0o400)
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20 * 3 // 4
        self.settings = os.path.join(folder, "slurm.conf")
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS.format(host=self.host, folder=folder, user=getpass.getuser(), control_port=free_port(), node_port=free_port(), cores=os.cpu_count(), memory=memory))

    def __enter__(self):
        # Daemons are not on the path of an ordinary user.
        self.environment = dict(os.environ, SLURM_CONF=self.settings, PATH=os.environ["PATH"] + ":/usr/sbin:/sbin")
        place = lambda name: os.path.join(self.folder, name)
        try:
            self.start("munged", "--foreground", "--force", f"--key-file={place('munge.key')}", f"--socket={place('munge.socket')}", f"--pid-file={place('munged.pid')}", f"--log-file={place('munged.log')}", f"--seed-file={place('munged.seed')}")
            self.wait(lambda: os.path.exists(place("munge.socket")), "munged")
            self.start("slurmctld", "-D")
            self.start("slurmd", "-D", "-N", self.host)
            self.wait(lambda: "idle" in self.ask("sinfo", "-h", "-o", "%T"), "slurmd")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for daemon in reversed(self.daemons):
            daemon.terminate()
        for daemon in self.daemons:
            try:
                daemon.wait(20)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()

    def start(self, *command):
        with open(os.path.join(self.folder, command[0] + ".out"), "wb") as out:
            self.daemons.append(subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, cwd=self.folder))

    def ask(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout

    def wait(self, is_there, what, seconds=120):
        end = time.monotonic() + seconds
        while not is_there():
            dead = [daemon.args[0] for daemon in self.daemons if daemon.poll() is not None]
            if dead or time.monotonic() > end:
                said = ""
                for name in sorted(os.listdir(self.folder)):
                    if name.endswith((".log", ".out")):
                        with open(os.path.join(self.folder, name), encoding="utf-8", errors="replace") as log:
                            said += f"\n{name}: " + log.read()[-1500:]
                raise AssertionError(f"{what} did not start ({dead} ended)" + said)
            time.sleep(0.2)
