# The first process of a machine of its own (`remote-machine.ts`), in new namespaces: it makes the file system that is seen
# there, and stays until its standard input ends.
#   remote-machine.sh ROOT HOME WIRE NODE VSCODE_HOST
set -eu
root=$1 home=$2 wire=$3 node=$4 host=$5

hostname devbox
ip link set lo up
mount -t tmpfs tmpfs "$root"
cd "$root"
mkdir -p usr etc proc dev tmp run/wire home/dev opt/node/bin opt/vscode-host
for name in bin sbin lib lib32 lib64 libx32; do
  [ -e "/$name" ] || continue
  if [ -L "/$name" ]; then cp -P "/$name" "$name"; else mkdir "$name" && mount --rbind "/$name" "$name"; fi
done
mount --rbind /usr usr
mount --rbind /etc etc
mount --rbind /dev dev
mount -t proc proc proc
mount --bind "$home" home/dev
mount --bind "$wire" run/wire
mount --bind "$host" opt/vscode-host
touch opt/node/bin/node
mount --bind "$node" opt/node/bin/node
chmod 1777 tmp
# A machine has no way into the one that it was made on.
pivot_root . tmp
cd /
umount -l tmp
echo ready
cat > /dev/null
