#!/bin/bash
# Runs inside a network namespace of its own: netns.sh FOLDER COMMAND… starts addresses, a black hole and NSD, then COMMAND.
set -e
PATH=$PATH:/usr/sbin:/sbin
folder=$1
shift
ip link set lo up
for n in 1 3 4 5 53; do
  ip -6 addr add fd00:9::$n/128 dev lo nodad
done
ip addr add 10.9.0.1/32 dev lo
# A black hole: packets leave by a pair of interfaces towards a neighbour that does not exist.
ip link add hole type veth peer name nowhere
ip link set hole up
ip link set nowhere up
ip -6 addr add fd00:bad::ff/64 dev hole nodad
for n in 1 2; do
  ip -6 neigh add fd00:bad::$n lladdr 02:00:00:00:00:99 dev hole nud permanent
done
nsd -d -c "$folder/nsd.conf" &
exec "$@"
