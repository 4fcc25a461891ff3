<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionWords</name>
    <message numerus="yes">
        <source>%n synchronisation(s) requested</source>
        <translation>
            <numerusform>%n synchronisation requested</numerusform>
            <numerusform>%n synchronisations requested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) were exported, without keys and passwords</source>
        <translation>
            <numerusform>%n project was exported, without keys and passwords</numerusform>
            <numerusform>%n projects were exported, without keys and passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s) cannot be synchronised now and are left out.</source>
        <translation>
            <numerusform>%n selected row cannot be synchronised now and is left out.</numerusform>
            <numerusform>%n selected rows cannot be synchronised now and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n sign-in(s) were found. Choose one; keys and passwords are not shown.</source>
        <translation>
            <numerusform>%n sign-in was found. Choose it; keys and passwords are not shown.</numerusform>
            <numerusform>%n sign-ins were found. Choose one; keys and passwords are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) of %1 will be added. Keys and passwords are not in the file: each project asks for its own.</source>
        <translation>
            <numerusform>%n project of %1 will be added. Keys and passwords are not in the file: each project asks for its own.</numerusform>
            <numerusform>%n projects of %1 will be added. Keys and passwords are not in the file: each project asks for its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) were added; sign in to each of them</source>
        <translation>
            <numerusform>%n project was added; sign in to it</numerusform>
            <numerusform>%n projects were added; sign in to each of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more notice</numerusform>
            <numerusform>%n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 day(s) ago</source>
        <translation>
            <numerusform>%1 day ago</numerusform>
            <numerusform>%1 days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %1–%2 s (%3 run(s))</source>
        <translation>
            <numerusform>usually %1–%2 s (%3 run)</numerusform>
            <numerusform>usually %1–%2 s (%3 runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %1–%2 min (%3 run(s))</source>
        <translation>
            <numerusform>usually %1–%2 min (%3 run)</numerusform>
            <numerusform>usually %1–%2 min (%3 runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually about %1 min (%2 run(s))</source>
        <translation>
            <numerusform>usually about %1 min (%2 run)</numerusform>
            <numerusform>usually about %1 min (%2 runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually about %1 (%2 run(s))</source>
        <extracomment>%1 and %2 are durations: &quot;45 s&quot;, &quot;2 min 10 s&quot;</extracomment>
        <translation>
            <numerusform>usually about %1 (%2 run)</numerusform>
            <numerusform>usually about %1 (%2 runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %1 to %2 (%3 run(s))</source>
        <translation>
            <numerusform>usually %1 to %2 (%3 run)</numerusform>
            <numerusform>usually %1 to %2 (%3 runs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 dataset(s)</source>
        <translation>
            <numerusform>%1 dataset</numerusform>
            <numerusform>%1 datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 annotation job(s)</source>
        <translation>
            <numerusform>%1 annotation job</numerusform>
            <numerusform>%1 annotation jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 labeled sample(s) were removed with their labels.</source>
        <translation>
            <numerusform>At least %1 labeled sample was removed with its labels.</numerusform>
            <numerusform>At least %1 labeled samples were removed with their labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sample(s)</source>
        <translation>
            <numerusform>%1 sample</numerusform>
            <numerusform>%1 samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) selected</source>
        <translation>
            <numerusform>%1 row selected</numerusform>
            <numerusform>%1 rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 sample(s)</source>
        <translation>
            <numerusform>at least %1 sample</numerusform>
            <numerusform>at least %1 samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %1 synchronisation(s)?</source>
        <translation>
            <numerusform>Start %1 synchronisation?</numerusform>
            <numerusform>Start %1 synchronisations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Project(s): %1</source>
        <translation>
            <numerusform>Project: %1</numerusform>
            <numerusform>Projects: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) go on in the service after Sync Desk quits. The next start looks them up and tells how they ended.</source>
        <translation>
            <numerusform>%1 synchronisation goes on in the service after Sync Desk quits. The next start looks it up and tells how it ended.</numerusform>
            <numerusform>%1 synchronisations go on in the service after Sync Desk quits. The next start looks them up and tells how they ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) done</source>
        <translation>
            <numerusform>%1 synchronisation done</numerusform>
            <numerusform>%1 synchronisations done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) failed</source>
        <translation>
            <numerusform>%1 synchronisation failed</numerusform>
            <numerusform>%1 synchronisations failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 project(s)</source>
        <translation>
            <numerusform>%1 project</numerusform>
            <numerusform>%1 projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 start(s) wait in Sync Desk and were not sent yet. They wait on when it runs again.</source>
        <translation>
            <numerusform>%1 start waits in Sync Desk and was not sent yet. It waits on when it runs again.</numerusform>
            <numerusform>%1 starts wait in Sync Desk and were not sent yet. They wait on when it runs again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) of the demo cloud end with it: it runs on this computer.</source>
        <translation>
            <numerusform>%1 synchronisation of the demo cloud ends with it: it runs on this computer.</numerusform>
            <numerusform>%1 synchronisations of the demo cloud end with it: it runs on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) need attention</source>
        <translation>
            <numerusform>%n project needs attention</numerusform>
            <numerusform>%n projects need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n less busy project(s)</source>
        <translation>
            <numerusform>and %n less busy project</numerusform>
            <numerusform>and %n less busy projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>projects</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) known to this computer</source>
        <translation>
            <numerusform>%n run known to this computer</numerusform>
            <numerusform>%n runs known to this computer</numerusform>
        </translation>
    </message>
</context>
</TS>
