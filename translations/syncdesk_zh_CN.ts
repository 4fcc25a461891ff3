<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionWords</name>
    <message>
        <source>Select a row first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>None of the selected rows can be synchronised now.</source>
        <translation>所选的行目前都无法同步。</translation>
    </message>
    <message>
        <source>Only after an unknown outcome that was looked up.</source>
        <translation>仅在结果未知且已查询过之后可用。</translation>
    </message>
    <message>
        <source>Nothing is being watched here.</source>
        <translation>此处没有正在跟踪的同步。</translation>
    </message>
    <message>
        <source>No run here that watching was stopped for.</source>
        <translation>此处没有已停止跟踪的同步。</translation>
    </message>
    <message>
        <source>Nothing waits in the queue here.</source>
        <translation>此处没有在队列中等待的启动请求。</translation>
    </message>
    <message>
        <source>Only rows that were added by ID can be removed here.</source>
        <translation>此处只能移除按ID添加的行。</translation>
    </message>
    <message>
        <source>The table shows no rows.</source>
        <translation>表格中没有显示任何行。</translation>
    </message>
    <message>
        <source>Choose an entry of the activity list first.</source>
        <translation>请先选择一个活动条目。</translation>
    </message>
    <message>
        <source>This one cannot be started again.</source>
        <translation>该条目不能重新启动。</translation>
    </message>
    <message>
        <source>There is nothing to look for: this one is over.</source>
        <translation>无需查询：该运行已结束。</translation>
    </message>
    <message>
        <source>It goes on; it leaves the list when it is over.</source>
        <translation>它仍在进行，结束后才能从列表中移除。</translation>
    </message>
    <message>
        <source>Choose a project first.</source>
        <translation>请先选择一个项目。</translation>
    </message>
    <message>
        <source>The demo cloud needs no account.</source>
        <translation>演示云无需账号。</translation>
    </message>
    <message>
        <source>It is the first one.</source>
        <translation>该项目已位于首位。</translation>
    </message>
    <message>
        <source>It is the last one.</source>
        <translation>该项目已位于末位。</translation>
    </message>
    <message>
        <source>Add a project first.</source>
        <translation>请先添加一个项目。</translation>
    </message>
    <message>
        <source>Add a project first; the demo cloud is not exported.</source>
        <translation>请先添加项目；演示云不会被导出。</translation>
    </message>
    <message>
        <source>Choose a sign-in first.</source>
        <translation>请先选择一条登录信息。</translation>
    </message>
    <message>
        <source>Tick a project first.</source>
        <translation>请先勾选项目。</translation>
    </message>
    <message>
        <source>The test is going on</source>
        <translation>正在测试</translation>
    </message>
    <message numerus="yes">
        <source>%n synchronisation(s) requested</source>
        <translation>
            <numerusform>已请求%n个同步任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>已复制报告</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Reading the lists again</source>
        <translation>正在重新读取列表</translation>
    </message>
    <message>
        <source>Polling goes on</source>
        <translation>已恢复查询</translation>
    </message>
    <message>
        <source>This row is no longer in the list</source>
        <translation>此行已不在列表中</translation>
    </message>
    <message>
        <source>Project “%1” was added</source>
        <translation>已添加项目“%1”</translation>
    </message>
    <message>
        <source>Project “%1” was removed</source>
        <translation>已移除项目“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) were exported, without keys and passwords</source>
        <translation>
            <numerusform>已导出%n个项目，不含密钥和密码</numerusform>
        </translation>
    </message>
    <message>
        <source>Every question is asked again from now on.</source>
        <translation>从现在起会重新询问所有问题。</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>移除“%1”？</translation>
    </message>
    <message>
        <source>Its keys and passwords and its history on this computer are removed too. Nothing changes in the service; synchronisations that go on there go on.</source>
        <translation>该项目在本机上的密钥、密码和历史记录也会一并移除。服务中的内容不受影响，正在进行的同步会继续。</translation>
    </message>
    <message>
        <source>Quit while synchronisations go on?</source>
        <translation>同步仍在进行，是否退出？</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>没有导出任何内容</translation>
    </message>
    <message>
        <source>%1 could not be written. Look whether there is room and whether you may write there.</source>
        <translation>无法写入 %1。请检查是否有空间以及是否有写入权限。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s) cannot be synchronised now and are left out.</source>
        <translation>
            <numerusform>所选的%n行目前无法同步，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Do not ask again for these projects</source>
        <translation>对这些项目不再询问(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do not ask again for this project</source>
        <translation>对该项目不再询问(&amp;D)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows the datasets and annotation jobs of all saved ModelArts projects, starts their synchronisation with OBS and follows it.</source>
        <translation>显示所有已保存的ModelArts项目的数据集和标注作业，启动其与OBS的同步并跟踪进度。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助信息。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本信息。</translation>
    </message>
    <message>
        <source>Language of this run: en or zh_CN.</source>
        <translation>本次运行的语言：en或zh_CN。</translation>
    </message>
    <message>
        <source>Keeps everything below DIR: projects.json, history, window state, log.</source>
        <translation>将所有内容保存在DIR下：projects.json、历史记录、窗口状态、日志。</translation>
    </message>
    <message>
        <source>Opens the built-in demo cloud, on this computer.</source>
        <translation>打开内置的本机演示云。</translation>
    </message>
    <message>
        <source>Shows this project first.</source>
        <translation>启动后首先显示此项目。</translation>
    </message>
    <message>
        <source>Starts with the window minimised.</source>
        <translation>启动时最小化窗口。</translation>
    </message>
    <message>
        <source>What is logged: debug, info, warning or critical.</source>
        <translation>日志级别：debug、info、warning或critical。</translation>
    </message>
    <message>
        <source>Drives the window through the demo, writes a picture of each step to DIR and ends.</source>
        <translation>在窗口中自动演示，将每一步的截图写入DIR，然后结束。</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>请使用--help查看帮助。</translation>
    </message>
    <message>
        <source>Unknown option: %1</source>
        <translation>未知选项：%1</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>--lang takes en or zh_CN, not &quot;%1&quot;.</source>
        <translation>--lang只接受en或zh_CN，不接受“%1”。</translation>
    </message>
    <message>
        <source>--log-level takes debug, info, warning or critical, not &quot;%1&quot;.</source>
        <translation>--log-level只接受debug、info、warning或critical，不接受“%1”。</translation>
    </message>
    <message>
        <source>The folder is missing.</source>
        <translation>未指定文件夹。</translation>
    </message>
</context>
<context>
    <name>EmptyWords</name>
    <message>
        <source>No project yet</source>
        <translation>尚无项目</translation>
    </message>
    <message>
        <source>Add a ModelArts project to see its datasets and annotation jobs here.</source>
        <translation>添加一个ModelArts项目，即可在此查看其数据集和标注作业。</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>添加项目…</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选条件的内容</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>重新登录…</translation>
    </message>
    <message>
        <source>Use a CA file…</source>
        <translation>使用CA文件…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading datasets…</source>
        <translation>正在加载数据集…</translation>
    </message>
    <message>
        <source>Loading annotation jobs…</source>
        <translation>正在加载标注作业…</translation>
    </message>
    <message>
        <source>No list was read yet</source>
        <translation>尚未读取到列表</translation>
    </message>
    <message>
        <source>The list of projects at the left says what is needed.</source>
        <translation>左侧的项目列表会说明需要做什么。</translation>
    </message>
    <message>
        <source>No datasets here</source>
        <translation>没有数据集</translation>
    </message>
    <message>
        <source>The service lists none that this sign-in may see. A wrong region or project looks the same: check both if there should be some. A dataset whose ID is known can be added by hand.</source>
        <translation>服务没有列出该登录信息可以查看的数据集。区域或项目有误时也是如此：如果本应有数据集，请检查这两项。已知ID的数据集可以手动添加。</translation>
    </message>
    <message>
        <source>Add by ID…</source>
        <translation>按ID添加…</translation>
    </message>
    <message>
        <source>No annotation jobs here</source>
        <translation>没有标注作业</translation>
    </message>
    <message>
        <source>The service lists none that this sign-in may see. A wrong region or project looks the same: check both if there should be some.</source>
        <translation>服务没有列出该登录信息可以查看的内容。区域或项目有误时也是如此：如果本应有内容，请检查这两项。</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Select a dataset or an annotation job to watch its synchronisation here.</source>
        <translation>选择一个数据集或标注作业，即可在此查看其同步情况。</translation>
    </message>
    <message>
        <source>Nothing happened yet. What starts, fails and ends is listed here.</source>
        <translation>尚无活动。启动、失败和结束的同步会列在这里。</translation>
    </message>
</context>
<context>
    <name>ErrorCodes</name>
    <message>
        <source>nothing needs to be done</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>refresh the list</source>
        <translation>请刷新列表</translation>
    </message>
    <message>
        <source>that run is being watched</source>
        <translation>正在跟踪该次同步</translation>
    </message>
    <message>
        <source>wait until that has ended</source>
        <translation>请等待其结束</translation>
    </message>
    <message>
        <source>wait five minutes</source>
        <translation>请等待五分钟</translation>
    </message>
    <message>
        <source>wait a minute</source>
        <translation>请稍等一分钟</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>请稍后重试</translation>
    </message>
    <message>
        <source>check the agency and bucket policy</source>
        <translation>请检查委托和桶策略</translation>
    </message>
    <message>
        <source>check the OBS path</source>
        <translation>请检查OBS路径</translation>
    </message>
    <message>
        <source>check the files in OBS</source>
        <translation>请检查OBS中的文件</translation>
    </message>
    <message>
        <source>rename files or folders in OBS</source>
        <translation>请重命名OBS中的文件或文件夹</translation>
    </message>
    <message>
        <source>move the files out of the sub-folders</source>
        <translation>请将文件移出子目录</translation>
    </message>
    <message>
        <source>use another bucket or path</source>
        <translation>请更换桶或路径</translation>
    </message>
    <message>
        <source>use a bucket without encryption</source>
        <translation>请使用未加密的桶</translation>
    </message>
    <message>
        <source>make the files smaller</source>
        <translation>请减小文件</translation>
    </message>
    <message>
        <source>synchronise first</source>
        <translation>请先同步</translation>
    </message>
    <message>
        <source>use an import in the console</source>
        <translation>请在控制台使用导入</translation>
    </message>
    <message>
        <source>read the service&apos;s message</source>
        <translation>请查看服务返回的信息</translation>
    </message>
    <message>
        <source>ask the manager of the team</source>
        <translation>请联系团队管理者</translation>
    </message>
    <message>
        <source>finish the labeling task first</source>
        <translation>请先完成标注任务</translation>
    </message>
    <message>
        <source>label more samples first</source>
        <translation>请先标注更多样本</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>请更换名称</translation>
    </message>
    <message>
        <source>clean up or have the quota raised</source>
        <translation>请清理资源或提升配额</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>check the access key</source>
        <translation>请检查访问密钥</translation>
    </message>
    <message>
        <source>check user name, password or key</source>
        <translation>请检查用户名、密码或密钥</translation>
    </message>
    <message>
        <source>enter the passcode</source>
        <translation>请输入动态验证码</translation>
    </message>
    <message>
        <source>sign in to the project of this region</source>
        <translation>请登录该区域的项目</translation>
    </message>
    <message>
        <source>check project ID and region</source>
        <translation>请检查项目ID和区域</translation>
    </message>
    <message>
        <source>choose another region or project</source>
        <translation>请更换区域或项目</translation>
    </message>
    <message>
        <source>check host and region</source>
        <translation>请检查主机和区域</translation>
    </message>
    <message>
        <source>set this computer&apos;s clock</source>
        <translation>请校准本机时钟</translation>
    </message>
    <message>
        <source>ask your administrator</source>
        <translation>请联系管理员</translation>
    </message>
    <message>
        <source>ask your network administrator</source>
        <translation>请联系网络管理员</translation>
    </message>
    <message>
        <source>choose another workspace</source>
        <translation>请更换工作空间</translation>
    </message>
    <message>
        <source>check the account&apos;s balance</source>
        <translation>请检查账号余额</translation>
    </message>
    <message>
        <source>report it with the copied report</source>
        <translation>请复制报告并反馈</translation>
    </message>
    <message>
        <source>check the network connection</source>
        <translation>请检查网络连接</translation>
    </message>
    <message>
        <source>check the host name</source>
        <translation>请检查主机名</translation>
    </message>
    <message>
        <source>check the proxy settings</source>
        <translation>请检查代理设置</translation>
    </message>
    <message>
        <source>check the proxy&apos;s user name and password</source>
        <translation>请检查代理的用户名和密码</translation>
    </message>
    <message>
        <source>check the certificate or choose a CA file</source>
        <translation>请检查证书或选择CA文件</translation>
    </message>
    <message>
        <source>use https</source>
        <translation>请使用https</translation>
    </message>
    <message>
        <source>enter the password or key</source>
        <translation>请输入密码或密钥</translation>
    </message>
    <message>
        <source>unlock the key store</source>
        <translation>请解锁密钥库</translation>
    </message>
    <message>
        <source>set the environment variables</source>
        <translation>请设置环境变量</translation>
    </message>
    <message>
        <source>refresh to ask again</source>
        <translation>请刷新以重新查询</translation>
    </message>
    <message>
        <source>Nothing needs to be done in Sync Desk.</source>
        <translation>无需在Sync Desk中处理。</translation>
    </message>
    <message>
        <source>Refresh the list. If it stays like this, look in the console whether it was deleted.</source>
        <translation>请刷新列表。如果问题依旧，请在控制台查看其是否已被删除。</translation>
    </message>
    <message>
        <source>Nothing needs to be done: Sync Desk watches the run that is going on.</source>
        <translation>无需处理：Sync Desk正在跟踪进行中的同步。</translation>
    </message>
    <message>
        <source>Wait until that has ended, then try again.</source>
        <translation>请等待其结束后再试。</translation>
    </message>
    <message>
        <source>Check the keys, wait five minutes, then sign in again. Sync Desk sends nothing meanwhile.</source>
        <translation>请检查密钥，等待五分钟后重新登录。在此期间Sync Desk不会发送任何请求。</translation>
    </message>
    <message>
        <source>Wait a minute; Sync Desk goes on by itself. If this happens often, lower the requests per minute in the project&apos;s settings.</source>
        <translation>请稍等一分钟，Sync Desk会自动继续。如果经常出现，请在项目设置中降低每分钟请求数。</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays like this, quote the request ID to the support of the service.</source>
        <translation>请过几分钟再试。如果问题依旧，请向服务的技术支持提供请求ID。</translation>
    </message>
    <message>
        <source>Check in the global settings of the ModelArts console that an agency with access to OBS is set, check the bucket policy, then synchronise again.</source>
        <translation>请在ModelArts控制台的全局配置中确认已设置具有OBS访问权限的委托，并检查桶策略，然后重新同步。</translation>
    </message>
    <message>
        <source>Compare the dataset&apos;s input path with OBS: the bucket and the folder must exist, in the same region as ModelArts.</source>
        <translation>请对照OBS检查数据集输入位置：桶和文件夹必须存在，并与ModelArts处于同一区域。</translation>
    </message>
    <message>
        <source>Check the files below the dataset&apos;s input path: they must fit the type of the dataset. Remove what does not belong there, then synchronise again.</source>
        <translation>请检查数据集输入位置下的文件：文件必须与数据集类型相符。移除无关文件后重新同步。</translation>
    </message>
    <message>
        <source>Rename the files or folders in OBS, then synchronise again.</source>
        <translation>请重命名OBS中的文件或文件夹，然后重新同步。</translation>
    </message>
    <message>
        <source>Move the files out of the sub-folders, then synchronise again.</source>
        <translation>请将文件移出子目录，然后重新同步。</translation>
    </message>
    <message>
        <source>Use another bucket or path, of a kind that ModelArts supports and in the same region.</source>
        <translation>请更换桶或路径，其类型须受ModelArts支持，并处于同一区域。</translation>
    </message>
    <message>
        <source>Put the files into a bucket without encryption and upload them again.</source>
        <translation>请将文件重新上传到未加密的桶中。</translation>
    </message>
    <message>
        <source>Make the file smaller or take it out of the input path, then synchronise again.</source>
        <translation>请减小该文件或将其移出输入位置，然后重新同步。</translation>
    </message>
    <message>
        <source>Synchronise the dataset, then repeat what you were about to do.</source>
        <translation>请先同步该数据集，然后再执行原来的操作。</translation>
    </message>
    <message>
        <source>Take new files in by an import in the ModelArts console.</source>
        <translation>请在ModelArts控制台通过导入来添加新文件。</translation>
    </message>
    <message>
        <source>The service&apos;s message says more. If that does not help, copy the report and quote the request ID to the support of the service.</source>
        <translation>详情请见服务返回的信息。如果仍无法解决，请复制报告，并向服务的技术支持提供请求ID。</translation>
    </message>
    <message>
        <source>Ask the manager of the labeling team for the permission.</source>
        <translation>请向标注团队的管理者申请权限。</translation>
    </message>
    <message>
        <source>Finish or delete the labeling task in the console first.</source>
        <translation>请先在控制台完成或删除该标注任务。</translation>
    </message>
    <message>
        <source>Label more samples in the console: every label needs at least five, and some samples must be left unlabeled.</source>
        <translation>请在控制台标注更多样本：每个标签至少需要五个样本，并且要留有未标注的样本。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请更换名称。</translation>
    </message>
    <message>
        <source>Delete datasets or files that are no longer needed, or have the quota raised.</source>
        <translation>请删除不再需要的数据集或文件，或申请提升配额。</translation>
    </message>
    <message>
        <source>Sign in again. If it stays like this, check the sign-in in the project&apos;s settings.</source>
        <translation>请重新登录。如果问题依旧，请在项目设置中检查登录信息。</translation>
    </message>
    <message>
        <source>Check the access key (AK) and the secret key (SK) in the project&apos;s settings, and that the key is still active in the console.</source>
        <translation>请在项目设置中检查访问密钥（AK/SK），并在控制台确认该密钥仍处于启用状态。</translation>
    </message>
    <message>
        <source>Check account, user name and password, or the access key. They must be those of an IAM user: if you have only a HUAWEI ID, create an IAM user in the console.</source>
        <translation>请检查账号、用户名和密码，或访问密钥。它们必须属于IAM用户：如果您只有华为账号（HUAWEI ID），请先在控制台创建IAM用户。</translation>
    </message>
    <message>
        <source>Sign in again with the six-digit passcode of your authenticator.</source>
        <translation>请使用身份验证器生成的六位动态验证码重新登录。</translation>
    </message>
    <message>
        <source>Sign in to the project of this region: check the region and the project in the project&apos;s settings. A pasted token must be made for this project.</source>
        <translation>请登录该区域的项目：在项目设置中检查区域和项目。粘贴的Token必须属于该项目。</translation>
    </message>
    <message>
        <source>Check the project ID and the region in the project&apos;s settings: they must belong together.</source>
        <translation>请在项目设置中检查项目ID和区域：两者必须对应。</translation>
    </message>
    <message>
        <source>Choose another region or project, or ask your administrator to open this one.</source>
        <translation>请更换区域或项目，或联系管理员开通。</translation>
    </message>
    <message>
        <source>Check the host and the region in the project&apos;s settings. If both are right, data management is not offered there.</source>
        <translation>请在项目设置中检查主机和区域。如果两者都正确，则说明该处不提供数据管理功能。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock to the right time, then sign in again. A temporary access key may also have reached its end.</source>
        <translation>请校准本机时钟，然后重新登录。也可能是临时访问密钥已到期。</translation>
    </message>
    <message>
        <source>Ask the administrator of the account for the permission. Watching needs modelarts:dataset:getDataset, starting needs modelarts:dataset:updateDataset.</source>
        <translation>请向账号管理员申请权限。查看需要modelarts:dataset:getDataset，启动同步需要modelarts:dataset:updateDataset。</translation>
    </message>
    <message>
        <source>Ask your network administrator or the administrator of the account to allow this computer&apos;s address.</source>
        <translation>请联系网络管理员或账号管理员，允许本机的IP地址访问。</translation>
    </message>
    <message>
        <source>Choose another workspace in the project&apos;s settings, or ask your administrator for access.</source>
        <translation>请在项目设置中更换工作空间，或向管理员申请访问权限。</translation>
    </message>
    <message>
        <source>Check the balance and the state of the account in the console.</source>
        <translation>请在控制台检查账号的余额和状态。</translation>
    </message>
    <message>
        <source>Check the project&apos;s settings. If they are right, this is a fault of Sync Desk: copy the report and file it.</source>
        <translation>请检查项目设置。如果设置无误，则是Sync Desk的缺陷：请复制报告并反馈。</translation>
    </message>
    <message>
        <source>Check the network connection. Sync Desk tries again by itself.</source>
        <translation>请检查网络连接。Sync Desk会自动重试。</translation>
    </message>
    <message>
        <source>Check the host name in the project&apos;s settings, the network connection and the VPN.</source>
        <translation>请检查项目设置中的主机名、网络连接和VPN。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password in the project&apos;s settings.</source>
        <translation>请在项目设置中输入代理的用户名和密码。</translation>
    </message>
    <message>
        <source>If your network checks connections with a certificate of its own, choose its CA file in the project&apos;s settings. Otherwise check the host name and do not enter any password.</source>
        <translation>如果您的网络使用自有证书检查连接，请在项目设置中选择其CA文件。否则请检查主机名，并且不要输入任何密码。</translation>
    </message>
    <message>
        <source>Write the host with https:// in the project&apos;s settings.</source>
        <translation>请在项目设置中以https://开头填写主机。</translation>
    </message>
    <message>
        <source>Enter the password or key again in the project&apos;s settings.</source>
        <translation>请在项目设置中重新输入密码或密钥。</translation>
    </message>
    <message>
        <source>Unlock the key store of the desktop and try again, or enter the password or key for this run.</source>
        <translation>请解锁桌面的密钥库后重试，或输入仅供本次运行使用的密码或密钥。</translation>
    </message>
    <message>
        <source>Set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or the OS_ variables for a password, then start Sync Desk again.</source>
        <translation>请设置HUAWEICLOUD_SDK_AK和HUAWEICLOUD_SDK_SK，或用于密码登录的OS_变量，然后重新启动Sync Desk。</translation>
    </message>
    <message>
        <source>Refresh to ask again. A start is never repeated by itself: look at the state first.</source>
        <translation>请刷新以重新查询。启动请求不会自动重发：请先查看状态。</translation>
    </message>
    <message>
        <source>Token is missing</source>
        <translation>Token为空</translation>
    </message>
    <message>
        <source>The request reached the service without a token.</source>
        <translation>请求到达服务时未携带Token。</translation>
    </message>
    <message>
        <source>Token has expired</source>
        <translation>Token已过期</translation>
    </message>
    <message>
        <source>The token has reached its end, or the user&apos;s password or permissions were changed.</source>
        <translation>Token已到期，或者用户的密码或权限发生了变更。</translation>
    </message>
    <message>
        <source>Token is invalid</source>
        <translation>无效的Token</translation>
    </message>
    <message>
        <source>The service does not accept the token; it may be damaged or belong to another site.</source>
        <translation>服务不接受该Token，它可能已损坏，或属于其他站点。</translation>
    </message>
    <message>
        <source>Token cannot be read</source>
        <translation>解析Token失败</translation>
    </message>
    <message>
        <source>The service could not take the token apart; it may be cut off or belong to another site.</source>
        <translation>服务无法解析该Token，它可能不完整，或属于其他站点。</translation>
    </message>
    <message>
        <source>Token is not for a project</source>
        <translation>Token缺少项目信息</translation>
    </message>
    <message>
        <source>The token names no project, and ModelArts works by project only.</source>
        <translation>该Token未包含项目信息，而ModelArts只按项目提供服务。</translation>
    </message>
    <message>
        <source>Sign-in not accepted</source>
        <translation>认证未通过</translation>
    </message>
    <message>
        <source>The service refused the token, or the request came without its authorisation header.</source>
        <translation>服务拒绝了该Token，或请求缺少Authorization请求头。</translation>
    </message>
    <message>
        <source>Access key is invalid</source>
        <translation>无效的访问密钥</translation>
    </message>
    <message>
        <source>The service does not accept the access key (AK) or the secret key (SK).</source>
        <translation>服务不接受该访问密钥（AK/SK）。</translation>
    </message>
    <message>
        <source>Authorisation header not understood</source>
        <translation>认证请求头格式错误</translation>
    </message>
    <message>
        <source>The service could not read the signature of the request.</source>
        <translation>服务无法解析请求的签名。</translation>
    </message>
    <message>
        <source>Signature has expired</source>
        <translation>签名过期</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the service&apos;s by more than 15 minutes, or the token is not for a project of this region.</source>
        <translation>本机时钟与服务的时钟相差超过15分钟，或Token不属于该区域的项目。</translation>
    </message>
    <message>
        <source>Project ID does not match</source>
        <translation>项目ID不匹配</translation>
    </message>
    <message>
        <source>The project ID in the settings is not the project of the token or the access key.</source>
        <translation>设置中的项目ID与Token或访问密钥所属的项目不一致。</translation>
    </message>
    <message>
        <source>Access key cannot be used</source>
        <translation>访问密钥不可用</translation>
    </message>
    <message>
        <source>The access key is disabled, deleted or not meant for this service.</source>
        <translation>该访问密钥已停用、已删除，或不适用于该服务。</translation>
    </message>
    <message>
        <source>Access key refused by IAM</source>
        <translation>访问密钥未通过IAM校验</translation>
    </message>
    <message>
        <source>IAM did not accept the access key (AK) and the secret key (SK).</source>
        <translation>IAM不接受该访问密钥（AK/SK）。</translation>
    </message>
    <message>
        <source>Token without project ID</source>
        <translation>Token缺少项目ID</translation>
    </message>
    <message>
        <source>The project ID in the token is empty.</source>
        <translation>Token中的项目ID为空。</translation>
    </message>
    <message>
        <source>IAM error</source>
        <translation>IAM错误</translation>
    </message>
    <message>
        <source>The service could not confirm the sign-in with IAM.</source>
        <translation>服务无法通过IAM确认登录信息。</translation>
    </message>
    <message>
        <source>Not authorised for this operation</source>
        <translation>未被授权执行该操作</translation>
    </message>
    <message>
        <source>The user lacks the permission for this operation.</source>
        <translation>用户没有执行该操作的权限。</translation>
    </message>
    <message>
        <source>Not allowed in this workspace</source>
        <translation>工作空间权限限制</translation>
    </message>
    <message>
        <source>A policy of the workspace does not allow the operation.</source>
        <translation>工作空间的策略不允许该操作。</translation>
    </message>
    <message>
        <source>Account is in arrears</source>
        <translation>账号欠费</translation>
    </message>
    <message>
        <source>The account owes money, so the service does not work for it.</source>
        <translation>账号已欠费，服务暂不可用。</translation>
    </message>
    <message>
        <source>Account is suspended</source>
        <translation>账号被冻结</translation>
    </message>
    <message>
        <source>The account has been frozen, so the service does not work for it.</source>
        <translation>账号已被冻结，服务暂不可用。</translation>
    </message>
    <message>
        <source>Parameter error</source>
        <translation>参数错误</translation>
    </message>
    <message>
        <source>The service did not accept a parameter of the request.</source>
        <translation>服务不接受请求中的某个参数。</translation>
    </message>
    <message>
        <source>Request not understood</source>
        <translation>无法解析请求</translation>
    </message>
    <message>
        <source>The service could not read the request as JSON.</source>
        <translation>服务无法将请求解析为JSON。</translation>
    </message>
    <message>
        <source>Account is restricted</source>
        <translation>账号受限</translation>
    </message>
    <message>
        <source>The account is restricted, or no agency for OBS is set for it.</source>
        <translation>账号受到限制，或未设置访问OBS的委托。</translation>
    </message>
    <message>
        <source>Region is invalid</source>
        <translation>区域无效</translation>
    </message>
    <message>
        <source>The service does not know the region named in the request.</source>
        <translation>服务不识别请求中的区域。</translation>
    </message>
    <message>
        <source>Workspace does not exist</source>
        <translation>工作空间不存在</translation>
    </message>
    <message>
        <source>The workspace in the project&apos;s settings is not in the service.</source>
        <translation>服务中没有项目设置所填的工作空间。</translation>
    </message>
    <message>
        <source>Workspace is abnormal</source>
        <translation>工作空间状态异常</translation>
    </message>
    <message>
        <source>The service calls the state of the workspace abnormal.</source>
        <translation>服务报告该工作空间状态异常。</translation>
    </message>
    <message>
        <source>Workspaces may not be listed</source>
        <translation>无权查看工作空间</translation>
    </message>
    <message>
        <source>IAM does not allow the user to see this workspace.</source>
        <translation>IAM不允许该用户查看此工作空间。</translation>
    </message>
    <message>
        <source>Resource not found</source>
        <translation>查找的资源不存在</translation>
    </message>
    <message>
        <source>The service does not know the address or the thing asked for.</source>
        <translation>服务不识别所请求的地址或资源。</translation>
    </message>
    <message>
        <source>Request limit reached</source>
        <translation>请求数量达到限制</translation>
    </message>
    <message>
        <source>More requests came than the service allows in this time.</source>
        <translation>请求数量超过了服务在该时段内的限制。</translation>
    </message>
    <message>
        <source>Internal error of the service</source>
        <translation>服务内部错误</translation>
    </message>
    <message>
        <source>Something went wrong inside the service.</source>
        <translation>服务内部发生错误。</translation>
    </message>
    <message>
        <source>Service is unavailable</source>
        <translation>服务不可用</translation>
    </message>
    <message>
        <source>A part that the service depends on does not answer.</source>
        <translation>服务所依赖的组件没有响应。</translation>
    </message>
    <message>
        <source>Not offered at this address</source>
        <translation>API不存在或未发布</translation>
    </message>
    <message>
        <source>The gateway does not know this interface: the host is wrong, or data management is not offered in this region.</source>
        <translation>网关不识别该接口：主机有误，或该区域不提供数据管理功能。</translation>
    </message>
    <message>
        <source>Gateway refused the request</source>
        <translation>网关拒绝了请求</translation>
    </message>
    <message>
        <source>The gateway could not use the request.</source>
        <translation>网关无法处理该请求。</translation>
    </message>
    <message>
        <source>Request is too large</source>
        <translation>请求过大</translation>
    </message>
    <message>
        <source>The gateway accepts only smaller requests.</source>
        <translation>请求超过了网关允许的大小。</translation>
    </message>
    <message>
        <source>Address is too long</source>
        <translation>请求地址过长</translation>
    </message>
    <message>
        <source>The gateway accepts only shorter addresses.</source>
        <translation>请求地址超过了网关允许的长度。</translation>
    </message>
    <message>
        <source>Headers are too large</source>
        <translation>请求头过大</translation>
    </message>
    <message>
        <source>The gateway accepts only smaller headers; the token may be too long.</source>
        <translation>请求头超过了网关允许的大小，可能是Token过长。</translation>
    </message>
    <message>
        <source>The gateway could not reach the service behind it.</source>
        <translation>网关无法连接后端服务。</translation>
    </message>
    <message>
        <source>Service did not answer in time</source>
        <translation>后端响应超时</translation>
    </message>
    <message>
        <source>The gateway waited for the service behind it in vain.</source>
        <translation>网关未能在规定时间内等到后端服务的响应。</translation>
    </message>
    <message>
        <source>The gateway refused the signature or the token: a wrong or deleted access key, a clock that is off, or a token of another region.</source>
        <translation>网关拒绝了签名或Token：访问密钥有误或已删除、本机时钟不准，或Token属于其他区域。</translation>
    </message>
    <message>
        <source>User may not call the service</source>
        <translation>用户无权访问API</translation>
    </message>
    <message>
        <source>The IAM user is not allowed to use this interface.</source>
        <translation>该IAM用户无权调用此接口。</translation>
    </message>
    <message>
        <source>Sign-in information is wrong</source>
        <translation>认证信息错误</translation>
    </message>
    <message>
        <source>The gateway did not accept the sign-in information of the request.</source>
        <translation>网关不接受请求中的认证信息。</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>拒绝访问</translation>
    </message>
    <message>
        <source>The gateway does not let this user or application through.</source>
        <translation>网关不允许该用户或应用访问。</translation>
    </message>
    <message>
        <source>Token must be renewed</source>
        <translation>Token需要更新</translation>
    </message>
    <message>
        <source>The token is too old, or it belongs to another region.</source>
        <translation>Token已过旧，或属于其他区域。</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>The gateway&apos;s limit of requests in a given time is reached.</source>
        <translation>请求数量达到了网关的流控阈值。</translation>
    </message>
    <message>
        <source>Project is unavailable</source>
        <translation>项目不可用</translation>
    </message>
    <message>
        <source>The gateway says that this project cannot be used.</source>
        <translation>网关报告该项目不可用。</translation>
    </message>
    <message>
        <source>Computer&apos;s address is unknown</source>
        <translation>IP地址未知</translation>
    </message>
    <message>
        <source>The gateway does not accept the IP address that the request came from.</source>
        <translation>网关不接受发出请求的IP地址。</translation>
    </message>
    <message>
        <source>Computer&apos;s address is not allowed</source>
        <translation>IP地址不允许访问</translation>
    </message>
    <message>
        <source>A rule forbids access from the IP address that the request came from.</source>
        <translation>访问规则禁止发出请求的IP地址访问。</translation>
    </message>
    <message>
        <source>Internal error of the gateway</source>
        <translation>网关内部错误</translation>
    </message>
    <message>
        <source>Something went wrong inside the gateway.</source>
        <translation>网关内部发生错误。</translation>
    </message>
    <message>
        <source>Gateway cannot find the service</source>
        <translation>网关找不到后端服务</translation>
    </message>
    <message>
        <source>The gateway could not resolve the name of the service behind it.</source>
        <translation>网关无法解析后端服务的域名。</translation>
    </message>
    <message>
        <source>Gateway cannot reach the service</source>
        <translation>网关无法连接后端服务</translation>
    </message>
    <message>
        <source>The connection between the gateway and the service failed.</source>
        <translation>网关与后端服务之间的连接失败。</translation>
    </message>
    <message>
        <source>Sign-in service is unavailable</source>
        <translation>认证服务不可用</translation>
    </message>
    <message>
        <source>The gateway could not reach IAM to check the sign-in.</source>
        <translation>网关无法连接IAM以校验登录信息。</translation>
    </message>
    <message>
        <source>Service is not available in this region</source>
        <translation>该区域不提供此服务</translation>
    </message>
    <message>
        <source>The gateway says that the service is not open in this region.</source>
        <translation>网关报告该服务在此区域尚未开放。</translation>
    </message>
    <message>
        <source>User is not allowed in this region</source>
        <translation>用户在该区域不可用</translation>
    </message>
    <message>
        <source>The IAM user may not use services in this region.</source>
        <translation>该IAM用户不能使用此区域的服务。</translation>
    </message>
    <message>
        <source>Dataset does not exist</source>
        <translation>数据集不存在</translation>
    </message>
    <message>
        <source>The service has no dataset with this ID; it was probably deleted elsewhere.</source>
        <translation>服务中没有此ID的数据集，它可能已在别处被删除。</translation>
    </message>
    <message>
        <source>Dataset or labeling task not found</source>
        <translation>数据集或标注任务不存在</translation>
    </message>
    <message>
        <source>The service knows neither a dataset nor a labeling task with this ID.</source>
        <translation>服务中既没有此ID的数据集，也没有此ID的标注任务。</translation>
    </message>
    <message>
        <source>Dataset version does not exist</source>
        <translation>数据集版本不存在</translation>
    </message>
    <message>
        <source>The version of the dataset that was asked for has been deleted or was never published.</source>
        <translation>所请求的数据集版本已被删除，或从未发布。</translation>
    </message>
    <message>
        <source>A synchronisation is already running</source>
        <translation>已有同步正在运行</translation>
    </message>
    <message>
        <source>The dataset was already being synchronised when the start arrived, and the service runs one synchronisation of a dataset at a time.</source>
        <translation>启动请求到达时该数据集已在同步，而服务对同一数据集一次只运行一个同步任务。</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>正在运行导入任务</translation>
    </message>
    <message>
        <source>An import into the dataset is going on, and the service does not synchronise meanwhile.</source>
        <translation>该数据集正在导入数据，服务在此期间不进行同步。</translation>
    </message>
    <message>
        <source>Dataset is being published</source>
        <translation>数据集正在发布</translation>
    </message>
    <message>
        <source>While a version of the dataset is being published, it can neither be synchronised nor changed.</source>
        <translation>数据集发布版本期间，既不能同步也不能修改。</translation>
    </message>
    <message>
        <source>Version switch is running</source>
        <translation>数据集正在切换版本</translation>
    </message>
    <message>
        <source>The dataset is being switched to another version, and the service does not synchronise meanwhile.</source>
        <translation>该数据集正在切换到其他版本，服务在此期间不进行同步。</translation>
    </message>
    <message>
        <source>Dataset is being deleted</source>
        <translation>数据集正在删除</translation>
    </message>
    <message>
        <source>The deletion of the dataset has begun, so the service does nothing else with it.</source>
        <translation>该数据集已开始删除，服务不再对其执行其他操作。</translation>
    </message>
    <message>
        <source>No labeling while publishing</source>
        <translation>数据集发布中，不允许标注</translation>
    </message>
    <message>
        <source>The dataset is being published, and labeling is closed meanwhile.</source>
        <translation>数据集正在发布，在此期间不能标注。</translation>
    </message>
    <message>
        <source>Synchronising the data source failed</source>
        <translation>同步数据源任务失败</translation>
    </message>
    <message>
        <source>The service could not take in the data source. Mostly the OBS path is wrong or the right to read it is missing.</source>
        <translation>服务未能读取数据源，通常是OBS路径有误或缺少读取权限。</translation>
    </message>
    <message>
        <source>Not supported for this dataset</source>
        <translation>本数据集不支持当前操作</translation>
    </message>
    <message>
        <source>The service does not offer this for datasets of this type. Text and table datasets cannot be synchronised.</source>
        <translation>服务不支持对此类型的数据集执行该操作。文本数据集和表格数据集不能同步。</translation>
    </message>
    <message>
        <source>Labels of the team task not synchronised</source>
        <translation>团队标注任务同步标签错误</translation>
    </message>
    <message>
        <source>Synchronising the labels of a team labeling task went wrong.</source>
        <translation>同步团队标注任务的标签时出错。</translation>
    </message>
    <message>
        <source>Samples could not be deleted</source>
        <translation>删除样本失败</translation>
    </message>
    <message>
        <source>An import or a synchronisation of the dataset has not ended yet.</source>
        <translation>该数据集的导入或同步尚未结束。</translation>
    </message>
    <message>
        <source>Publishing failed</source>
        <translation>发布版本失败</translation>
    </message>
    <message>
        <source>The dataset was importing or synchronising when it was to be published.</source>
        <translation>发布版本时，该数据集正在导入数据或同步。</translation>
    </message>
    <message>
        <source>Unfinished background tasks</source>
        <translation>存在未完成的异步任务</translation>
    </message>
    <message>
        <source>The service still computes checksums of this dataset in the background.</source>
        <translation>服务仍在后台计算该数据集的校验值。</translation>
    </message>
    <message>
        <source>Dataset name already exists</source>
        <translation>数据集名称已存在</translation>
    </message>
    <message>
        <source>Another dataset of this project has the same name.</source>
        <translation>该项目中已有同名的数据集。</translation>
    </message>
    <message>
        <source>Too many datasets</source>
        <translation>数据集个数超过配额限制</translation>
    </message>
    <message>
        <source>The number of datasets has reached the quota of the account.</source>
        <translation>数据集个数已达到账号的配额。</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>数据导入失败</translation>
    </message>
    <message>
        <source>The service could not take in the data: a right is missing or a parameter is wrong.</source>
        <translation>服务未能导入数据：缺少权限或参数有误。</translation>
    </message>
    <message>
        <source>No usable file in the path</source>
        <translation>路径下不存在有效文件</translation>
    </message>
    <message>
        <source>The path to import from holds no file that fits the dataset.</source>
        <translation>导入路径下没有适用于该数据集的文件。</translation>
    </message>
    <message>
        <source>Dataset status not updated</source>
        <translation>更新数据集状态失败</translation>
    </message>
    <message>
        <source>The service could not write the new status of the dataset.</source>
        <translation>服务未能写入数据集的新状态。</translation>
    </message>
    <message>
        <source>Dataset task failed</source>
        <translation>数据集任务失败</translation>
    </message>
    <message>
        <source>A task of the dataset ended with an error in the service.</source>
        <translation>该数据集的一个任务在服务中以错误结束。</translation>
    </message>
    <message>
        <source>Dataset task was stopped</source>
        <translation>数据集任务被取消</translation>
    </message>
    <message>
        <source>Somebody, or the service itself, stopped a task of the dataset.</source>
        <translation>有人或服务自身取消了该数据集的一个任务。</translation>
    </message>
    <message>
        <source>Too many tasks are running</source>
        <translation>正在运行的任务个数超出限制</translation>
    </message>
    <message>
        <source>The service runs only a limited number of tasks at a time, and the limit is reached.</source>
        <translation>服务同时运行的任务个数有限，目前已达到上限。</translation>
    </message>
    <message>
        <source>Too many dataset requests</source>
        <translation>数据集请求过于频繁</translation>
    </message>
    <message>
        <source>Datasets or labeling tasks were asked for faster than the service allows.</source>
        <translation>对数据集或标注任务的请求超过了服务允许的频率。</translation>
    </message>
    <message>
        <source>No permission for this dataset</source>
        <translation>没有数据集的操作权限</translation>
    </message>
    <message>
        <source>The user may not work with this dataset or with its workspace.</source>
        <translation>用户无权操作该数据集或其所在的工作空间。</translation>
    </message>
    <message>
        <source>OBS access forbidden</source>
        <translation>无访问OBS的权限</translation>
    </message>
    <message>
        <source>ModelArts may not read the bucket: no agency for OBS is set, or the bucket policy does not allow it.</source>
        <translation>ModelArts无权读取该桶：未设置访问OBS的委托，或桶策略不允许。</translation>
    </message>
    <message>
        <source>IAM agency is invalid</source>
        <translation>IAM委托无效</translation>
    </message>
    <message>
        <source>The agency by which ModelArts reads OBS has expired, was deleted or lacks permissions.</source>
        <translation>ModelArts访问OBS所用的委托已过期、已删除或缺少权限。</translation>
    </message>
    <message>
        <source>Permissions are restricted</source>
        <translation>用户权限受限</translation>
    </message>
    <message>
        <source>The user lacks a permission that reading the data needs.</source>
        <translation>用户缺少读取数据所需的权限。</translation>
    </message>
    <message>
        <source>OBS bucket does not exist</source>
        <translation>OBS桶不存在</translation>
    </message>
    <message>
        <source>The bucket of the input path was deleted or renamed, or lies in another region.</source>
        <translation>数据集输入位置所在的桶已被删除或改名，或处于其他区域。</translation>
    </message>
    <message>
        <source>OBS path does not exist</source>
        <translation>OBS路径不存在</translation>
    </message>
    <message>
        <source>The folder of the input path is not in the bucket.</source>
        <translation>桶中没有数据集输入位置所指的文件夹。</translation>
    </message>
    <message>
        <source>OBS path is invalid</source>
        <translation>OBS路径无效</translation>
    </message>
    <message>
        <source>The path contains characters that the service does not accept.</source>
        <translation>路径中含有服务不接受的字符。</translation>
    </message>
    <message>
        <source>OBS cannot be read</source>
        <translation>访问OBS错误</translation>
    </message>
    <message>
        <source>OBS answered with an error: the right to read is missing, or the path is wrong.</source>
        <translation>OBS返回了错误：缺少读取权限，或路径有误。</translation>
    </message>
    <message>
        <source>Double slash in the OBS path</source>
        <translation>OBS路径中含有双斜杠</translation>
    </message>
    <message>
        <source>The path contains “//”, which the service does not accept.</source>
        <translation>路径中含有服务不接受的“//”。</translation>
    </message>
    <message>
        <source>OBS bucket is not supported</source>
        <translation>不支持该OBS桶</translation>
    </message>
    <message>
        <source>The service does not support buckets of this kind here; a parallel file system may be needed.</source>
        <translation>服务在此处不支持这类桶，可能需要使用并行文件系统。</translation>
    </message>
    <message>
        <source>File does not exist</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>A file that the dataset names is not in OBS.</source>
        <translation>数据集引用的某个文件在OBS中不存在。</translation>
    </message>
    <message>
        <source>Files could not be listed</source>
        <translation>查询文件列表失败</translation>
    </message>
    <message>
        <source>The service could not list the files of the path.</source>
        <translation>服务无法列出该路径下的文件。</translation>
    </message>
    <message>
        <source>Import path is invalid</source>
        <translation>导入路径无效</translation>
    </message>
    <message>
        <source>The OBS path of an import task is not valid.</source>
        <translation>导入任务的OBS路径无效。</translation>
    </message>
    <message>
        <source>File is too large</source>
        <translation>文件大小超出限制</translation>
    </message>
    <message>
        <source>A file is larger than the service accepts.</source>
        <translation>某个文件超过了服务允许的大小。</translation>
    </message>
    <message>
        <source>Sample could not be read</source>
        <translation>读取样本失败</translation>
    </message>
    <message>
        <source>The service could not read a sample from OBS; the file may be missing or damaged.</source>
        <translation>服务无法从OBS读取某个样本，文件可能缺失或已损坏。</translation>
    </message>
    <message>
        <source>Sample is too large</source>
        <translation>样本过大</translation>
    </message>
    <message>
        <source>A sample is larger than 12 MiB (12,582,912 bytes).</source>
        <translation>某个样本超过了12MiB（12,582,912字节）。</translation>
    </message>
    <message>
        <source>Reading from OBS failed</source>
        <translation>读取OBS文件出错</translation>
    </message>
    <message>
        <source>The service could not read a file in OBS; mostly the right to do so is missing.</source>
        <translation>服务无法读取OBS中的某个文件，通常是缺少权限。</translation>
    </message>
    <message>
        <source>Encrypted bucket</source>
        <translation>不支持KMS加密的OBS桶</translation>
    </message>
    <message>
        <source>The bucket is encrypted with KMS, which ModelArts does not support.</source>
        <translation>该桶使用了KMS加密，而ModelArts不支持。</translation>
    </message>
    <message>
        <source>Labeling task already exists</source>
        <translation>标注任务已存在</translation>
    </message>
    <message>
        <source>A labeling task of this name exists in the dataset.</source>
        <translation>该数据集中已有同名的标注任务。</translation>
    </message>
    <message>
        <source>Labeling task does not exist</source>
        <translation>标注任务不存在</translation>
    </message>
    <message>
        <source>The labeling task was probably deleted elsewhere.</source>
        <translation>该标注任务可能已在别处被删除。</translation>
    </message>
    <message>
        <source>Annotation job does not exist</source>
        <translation>标注作业不存在</translation>
    </message>
    <message>
        <source>The annotation job was probably deleted elsewhere.</source>
        <translation>该标注作业可能已在别处被删除。</translation>
    </message>
    <message>
        <source>Not supported for this labeling task</source>
        <translation>标注任务类型不支持当前操作</translation>
    </message>
    <message>
        <source>The service does not offer this for labeling tasks of this type.</source>
        <translation>服务不支持对此类型的标注任务执行该操作。</translation>
    </message>
    <message>
        <source>Labeling task is being published</source>
        <translation>标注任务正在发布</translation>
    </message>
    <message>
        <source>While the labeling task is being published, it cannot be changed.</source>
        <translation>标注任务发布期间不能修改。</translation>
    </message>
    <message>
        <source>Unfinished labeling tasks</source>
        <translation>存在未完成的标注任务</translation>
    </message>
    <message>
        <source>The dataset has labeling tasks that are not finished, so it cannot be deleted.</source>
        <translation>该数据集有未完成的标注任务，因此不能删除。</translation>
    </message>
    <message>
        <source>Default labeling task is kept</source>
        <translation>禁止删除默认标注任务</translation>
    </message>
    <message>
        <source>The service does not allow the default labeling task of a dataset to be deleted.</source>
        <translation>服务不允许删除数据集的默认标注任务。</translation>
    </message>
    <message>
        <source>Team labeling task does not exist</source>
        <translation>团队标注任务不存在</translation>
    </message>
    <message>
        <source>The team labeling task was probably deleted elsewhere.</source>
        <translation>该团队标注任务可能已在别处被删除。</translation>
    </message>
    <message>
        <source>Team labeling task is not finished</source>
        <translation>团队标注任务未完成</translation>
    </message>
    <message>
        <source>The version cannot be switched while a team labeling task is open.</source>
        <translation>存在未完成的团队标注任务时不能切换版本。</translation>
    </message>
    <message>
        <source>An acceptance is already running</source>
        <translation>有正在运行的审核任务</translation>
    </message>
    <message>
        <source>The results of the team labeling task are being accepted right now.</source>
        <translation>该团队标注任务的结果正在验收。</translation>
    </message>
    <message>
        <source>Team members may not do this</source>
        <translation>团队成员操作受限</translation>
    </message>
    <message>
        <source>The role of this team member does not include the operation.</source>
        <translation>该团队成员的角色不允许执行此操作。</translation>
    </message>
    <message>
        <source>No permission in the team task</source>
        <translation>无团队标注任务的权限</translation>
    </message>
    <message>
        <source>The user is not allowed to work on this team labeling task.</source>
        <translation>用户无权处理该团队标注任务。</translation>
    </message>
    <message>
        <source>Task not found</source>
        <translation>任务不存在</translation>
    </message>
    <message>
        <source>The task asked for is not in the service; it was probably deleted.</source>
        <translation>服务中没有所请求的任务，它可能已被删除。</translation>
    </message>
    <message>
        <source>Active learning is already running</source>
        <translation>有正在运行的自动标注任务</translation>
    </message>
    <message>
        <source>An active learning task of this dataset is going on.</source>
        <translation>该数据集的主动学习任务正在运行。</translation>
    </message>
    <message>
        <source>Pre-labeling is already running</source>
        <translation>有正在运行的预标注任务</translation>
    </message>
    <message>
        <source>A pre-labeling task of this dataset is going on.</source>
        <translation>该数据集的预标注任务正在运行。</translation>
    </message>
    <message>
        <source>Deployment is already running</source>
        <translation>有正在运行的自动发布任务</translation>
    </message>
    <message>
        <source>A one-click deployment task of this dataset is going on.</source>
        <translation>该数据集的一键模型上线任务正在运行。</translation>
    </message>
    <message>
        <source>Smart labeling needs labels</source>
        <translation>智能标注需要标签</translation>
    </message>
    <message>
        <source>The dataset has no labels from which the service could learn.</source>
        <translation>该数据集没有可供学习的标签。</translation>
    </message>
    <message>
        <source>Too few samples for each label</source>
        <translation>每个标签的样本过少</translation>
    </message>
    <message>
        <source>Smart labeling needs at least five samples with each label.</source>
        <translation>智能标注要求每个标签至少有五个样本。</translation>
    </message>
    <message>
        <source>No unlabeled samples</source>
        <translation>没有未标注的样本</translation>
    </message>
    <message>
        <source>Smart labeling needs samples that are not labeled yet, and there are none.</source>
        <translation>智能标注需要未标注的样本，而目前没有。</translation>
    </message>
    <message>
        <source>Resource does not exist</source>
        <translation>资源不存在</translation>
    </message>
    <message>
        <source>The service does not have what was asked for; it was probably deleted.</source>
        <translation>服务中没有所请求的资源，它可能已被删除。</translation>
    </message>
    <message>
        <source>Name already exists</source>
        <translation>名称已存在</translation>
    </message>
    <message>
        <source>Something else in this project has the same name.</source>
        <translation>该项目中已有同名的资源。</translation>
    </message>
    <message>
        <source>Operation forbidden</source>
        <translation>操作禁止</translation>
    </message>
    <message>
        <source>The service does not allow this operation in the present state or for this user.</source>
        <translation>服务不允许在当前状态下或由该用户执行此操作。</translation>
    </message>
    <message>
        <source>The service does not accept the OBS path of the data source.</source>
        <translation>服务不接受数据源的OBS路径。</translation>
    </message>
    <message>
        <source>Bucket is in another region</source>
        <translation>桶处于其他区域</translation>
    </message>
    <message>
        <source>The service reads only buckets of its own region.</source>
        <translation>服务只能读取本区域的桶。</translation>
    </message>
    <message>
        <source>OBS bucket is invalid</source>
        <translation>非法的OBS桶</translation>
    </message>
    <message>
        <source>The service does not accept the bucket of the data source.</source>
        <translation>服务不接受数据源所在的桶。</translation>
    </message>
    <message>
        <source>OBS bucket is not authorised</source>
        <translation>未授权的OBS桶</translation>
    </message>
    <message>
        <source>ModelArts was given no access to this bucket.</source>
        <translation>尚未授权ModelArts访问该桶。</translation>
    </message>
    <message>
        <source>OBS access denied</source>
        <translation>OBS访问被拒绝</translation>
    </message>
    <message>
        <source>OBS did not let ModelArts read the data source.</source>
        <translation>OBS拒绝ModelArts读取数据源。</translation>
    </message>
    <message>
        <source>Dataset is being created</source>
        <translation>数据集正在创建</translation>
    </message>
    <message>
        <source>The dataset is not ready yet: the service still creates it.</source>
        <translation>数据集尚未就绪：服务仍在创建。</translation>
    </message>
    <message>
        <source>Dataset is being synchronised</source>
        <translation>数据集正在同步</translation>
    </message>
    <message>
        <source>Files are being uploaded</source>
        <translation>正在上传文件</translation>
    </message>
    <message>
        <source>Files are being uploaded into the dataset, and the service does not synchronise meanwhile.</source>
        <translation>正在向该数据集上传文件，服务在此期间不进行同步。</translation>
    </message>
    <message>
        <source>Files are being deleted</source>
        <translation>正在删除文件</translation>
    </message>
    <message>
        <source>Files of the dataset are being deleted, and the service does not synchronise meanwhile.</source>
        <translation>正在删除该数据集的文件，服务在此期间不进行同步。</translation>
    </message>
    <message>
        <source>The account has more than 100 datasets, which is the limit.</source>
        <translation>账号的数据集数量已达到上限（100个）。</translation>
    </message>
    <message>
        <source>Too many files</source>
        <translation>文件总数达到上限</translation>
    </message>
    <message>
        <source>The datasets of the account have reached the limit of a thousand million files.</source>
        <translation>账号下数据集的文件总数已达到上限（十亿个）。</translation>
    </message>
    <message>
        <source>OBS path is already in use</source>
        <translation>OBS桶或路径已被使用</translation>
    </message>
    <message>
        <source>Another dataset uses the same bucket or path.</source>
        <translation>该桶或路径已被其他数据集使用。</translation>
    </message>
    <message>
        <source>Deleting in OBS failed</source>
        <translation>删除OBS对象失败</translation>
    </message>
    <message>
        <source>The service could not delete or read objects in OBS.</source>
        <translation>服务无法删除或访问OBS中的对象。</translation>
    </message>
    <message>
        <source>File is missing in OBS</source>
        <translation>文件在OBS中不存在</translation>
    </message>
    <message>
        <source>A file of the version is no longer in OBS; before switching, the dataset must be synchronised.</source>
        <translation>该版本的某个文件在OBS中已不存在，切换版本之前必须先同步数据集。</translation>
    </message>
    <message>
        <source>OBS resource does not exist</source>
        <translation>OBS资源不存在</translation>
    </message>
    <message>
        <source>The bucket, the folder or a file of the data source is not in OBS.</source>
        <translation>数据源的桶、文件夹或文件在OBS中不存在。</translation>
    </message>
    <message>
        <source>Equal name prefixes</source>
        <translation>文件前缀名相同</translation>
    </message>
    <message>
        <source>Several files have the same name in front of the extension.</source>
        <translation>多个文件除扩展名外名称相同。</translation>
    </message>
    <message>
        <source>Sub-folders in the data source</source>
        <translation>数据源包含子目录</translation>
    </message>
    <message>
        <source>The data source of this annotation job must not contain sub-folders.</source>
        <translation>该标注作业的数据源不能包含子目录。</translation>
    </message>
    <message>
        <source>Text files in the data source</source>
        <translation>数据源包含txt文件</translation>
    </message>
    <message>
        <source>The data source of an object detection job must not contain .txt files.</source>
        <translation>物体检测作业的数据源不能包含.txt文件。</translation>
    </message>
    <message>
        <source>XML files in the data source</source>
        <translation>数据源包含xml文件</translation>
    </message>
    <message>
        <source>The data source of an image classification job must not contain .xml files.</source>
        <translation>图像分类作业的数据源不能包含.xml文件。</translation>
    </message>
    <message>
        <source>Foreign files in the data source</source>
        <translation>数据源包含其他非法文件</translation>
    </message>
    <message>
        <source>The data source contains files that are neither images nor labels.</source>
        <translation>数据源中含有既非图片也非标注文件的文件。</translation>
    </message>
    <message>
        <source>Identical images</source>
        <translation>图片内容相同</translation>
    </message>
    <message>
        <source>Several images in the data source have the same content.</source>
        <translation>数据源中有多张内容相同的图片。</translation>
    </message>
    <message>
        <source>Equal name prefixes in OBS</source>
        <translation>OBS中存在前缀名相同的图片文件</translation>
    </message>
    <message>
        <source>Several images in the data source have the same name in front of the extension, so their labels cannot be told apart.</source>
        <translation>数据源中有多张图片除扩展名外名称相同，无法区分它们的标注。</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>No computer of this name is known: the host name is wrong, or the name service cannot be reached.</source>
        <translation>无法解析该主机名：主机名有误，或无法连接域名解析服务。</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>The computer was reached, but nothing answers there.</source>
        <translation>已到达该主机，但没有服务响应。</translation>
    </message>
    <message>
        <source>Connection was closed</source>
        <translation>连接被关闭</translation>
    </message>
    <message>
        <source>The other side closed the connection before the answer was complete.</source>
        <translation>在响应完成之前，对方关闭了连接。</translation>
    </message>
    <message>
        <source>No network connection</source>
        <translation>无网络连接</translation>
    </message>
    <message>
        <source>This computer has no way to the service at the moment.</source>
        <translation>本机目前无法通过网络到达该服务。</translation>
    </message>
    <message>
        <source>Proxy not found</source>
        <translation>找不到代理</translation>
    </message>
    <message>
        <source>No computer of the proxy&apos;s name is known.</source>
        <translation>无法解析代理的主机名。</translation>
    </message>
    <message>
        <source>The proxy refused or closed the connection.</source>
        <translation>代理拒绝或关闭了连接。</translation>
    </message>
    <message>
        <source>Proxy wants a sign-in</source>
        <translation>代理需要认证</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and password, or refuses those that were given.</source>
        <translation>代理要求用户名和密码，或拒绝了已提供的用户名和密码。</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>This computer and the other side could not agree on an encrypted connection.</source>
        <translation>本机与对方未能协商出加密连接。</translation>
    </message>
    <message>
        <source>Certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>The certificate of the host was not issued by an authority that this computer trusts. Nothing was sent.</source>
        <translation>主机的证书不是由本机信任的机构签发的。未发送任何内容。</translation>
    </message>
    <message>
        <source>Certificate is out of date</source>
        <translation>证书不在有效期内</translation>
    </message>
    <message>
        <source>The certificate of the host has expired or is not valid yet. Nothing was sent.</source>
        <translation>主机的证书已过期或尚未生效。未发送任何内容。</translation>
    </message>
    <message>
        <source>Certificate is for another host</source>
        <translation>证书与主机不符</translation>
    </message>
    <message>
        <source>The certificate belongs to another host name. Nothing was sent.</source>
        <translation>该证书属于其他主机名。未发送任何内容。</translation>
    </message>
    <message>
        <source>No connection in time</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>The connection was not made in time. Nothing was sent.</source>
        <translation>未能及时建立连接。未发送任何内容。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>The request was sent, but the answer did not come in time.</source>
        <translation>请求已发送，但未能及时收到响应。</translation>
    </message>
    <message>
        <source>Redirect refused</source>
        <translation>已拒绝重定向</translation>
    </message>
    <message>
        <source>The host sent the request on to another host, which would have received the sign-in. Sync Desk did not follow.</source>
        <translation>主机将请求重定向到另一台主机，后者会因此得到登录信息。Sync Desk没有继续请求。</translation>
    </message>
    <message>
        <source>Answer is too large</source>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>The answer was larger than any answer of the service should be, so it was not read to its end.</source>
        <translation>响应超过了该服务正常响应的大小，因此没有读完。</translation>
    </message>
    <message>
        <source>Answer is not from the service</source>
        <translation>响应并非来自该服务</translation>
    </message>
    <message>
        <source>Something else answered in place of the service, perhaps a proxy or a sign-in page of the network.</source>
        <translation>作出响应的不是该服务，可能是代理或网络的登录页面。</translation>
    </message>
    <message>
        <source>Answer was cut off</source>
        <translation>响应不完整</translation>
    </message>
    <message>
        <source>The connection ended in the middle of the answer.</source>
        <translation>连接在响应中途断开。</translation>
    </message>
    <message>
        <source>Connection without encryption refused</source>
        <translation>已拒绝未加密的连接</translation>
    </message>
    <message>
        <source>The host is written with http://, and Sync Desk sends secrets over encrypted connections only.</source>
        <translation>主机以http://开头，而Sync Desk只通过加密连接发送敏感信息。</translation>
    </message>
    <message>
        <source>Password or key is missing</source>
        <translation>缺少密码或密钥</translation>
    </message>
    <message>
        <source>The key store holds no password or key for this project, and none was entered since the program started.</source>
        <translation>密钥库中没有该项目的密码或密钥，程序启动后也未输入过。</translation>
    </message>
    <message>
        <source>Key store does not answer</source>
        <translation>密钥库没有响应</translation>
    </message>
    <message>
        <source>The key store of the desktop is locked, absent or refuses access.</source>
        <translation>桌面的密钥库已锁定、不存在或拒绝访问。</translation>
    </message>
    <message>
        <source>Environment variables are missing</source>
        <translation>缺少环境变量</translation>
    </message>
    <message>
        <source>The project signs in with environment variables, and they are not set or not complete.</source>
        <translation>该项目使用环境变量登录，而这些变量未设置或不完整。</translation>
    </message>
    <message>
        <source>Passcode needed</source>
        <translation>需要动态验证码</translation>
    </message>
    <message>
        <source>This user signs in with a second factor.</source>
        <translation>该用户登录时需要动态验证码。</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>The service does not accept the user name and password, or the access key.</source>
        <translation>服务不接受该用户名和密码，或访问密钥。</translation>
    </message>
    <message>
        <source>User is disabled</source>
        <translation>用户已停用</translation>
    </message>
    <message>
        <source>The user is switched off or locked, perhaps after several wrong passwords.</source>
        <translation>用户已停用或被锁定，可能是因为多次输错密码。</translation>
    </message>
    <message>
        <source>Project is not open to this user</source>
        <translation>用户无权进入该项目</translation>
    </message>
    <message>
        <source>The sign-in was right, but the user may not enter this project, or the project does not exist.</source>
        <translation>登录信息正确，但用户无权进入该项目，或该项目不存在。</translation>
    </message>
    <message>
        <source>Access key is locked</source>
        <translation>访问密钥被锁定</translation>
    </message>
    <message>
        <source>The service has locked the access key for five minutes after several failed sign-ins.</source>
        <translation>由于多次认证失败，服务已将该访问密钥锁定五分钟。</translation>
    </message>
    <message>
        <source>Clock is off</source>
        <translation>本机时钟不准</translation>
    </message>
    <message>
        <source>The service refuses signatures that are more than 15 minutes off its own clock.</source>
        <translation>签名时间与服务的时钟相差超过15分钟，因而被拒绝。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>The service could not be reached.</source>
        <translation>无法连接到服务。</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>服务未能及时响应。</translation>
    </message>
    <message>
        <source>Request was given up</source>
        <translation>请求已放弃</translation>
    </message>
    <message>
        <source>Sync Desk gave up the request before the answer came.</source>
        <translation>Sync Desk在收到响应之前放弃了该请求。</translation>
    </message>
    <message>
        <source>Connection is not trusted</source>
        <translation>连接不受信任</translation>
    </message>
    <message>
        <source>The certificate of the host is not accepted. Nothing was sent.</source>
        <translation>主机的证书未被接受。未发送任何内容。</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>需要登录</translation>
    </message>
    <message>
        <source>The service does not accept the sign-in of this project any more.</source>
        <translation>服务不再接受该项目的登录信息。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>The sign-in was accepted, but the user lacks the permission for this.</source>
        <translation>登录成功，但用户没有相应的权限。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>The service does not have what was asked for.</source>
        <translation>服务中没有所请求的内容。</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>服务没有接受该请求。</translation>
    </message>
    <message>
        <source>The service asks for fewer requests in a given time.</source>
        <translation>服务要求降低请求频率。</translation>
    </message>
    <message>
        <source>Service fault</source>
        <translation>服务故障</translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation>服务自身出现故障。</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>无法识别响应</translation>
    </message>
    <message>
        <source>The answer is not what the service&apos;s documents describe.</source>
        <translation>响应与服务文档的描述不符。</translation>
    </message>
    <message>
        <source>Passcode refused</source>
        <translation>动态验证码被拒绝</translation>
    </message>
    <message>
        <source>The password was right, but the service does not accept the passcode: it was mistyped, was used before, or its time is over.</source>
        <translation>密码正确，但服务不接受该动态验证码：可能输入有误、已使用过或已过期。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port in the project&apos;s settings, and its user name and password where it wants them. It may also not be allowed to reach this host.</source>
        <translation>请检查项目设置中代理的主机和端口；如果代理要求登录，还请检查用户名和密码。代理也可能不允许访问该主机。</translation>
    </message>
    <message>
        <source>Proxy refused or does not answer</source>
        <translation>代理拒绝连接或无响应</translation>
    </message>
    <message>
        <source>Cannot be synchronised any more</source>
        <translation>已无法同步</translation>
    </message>
    <message>
        <source>While the start waited, the row became one that cannot be synchronised. Nothing was sent. The Sync button of the row says why.</source>
        <translation>等待启动期间，该行已变为不支持同步，因此未发送任何请求。原因见该行的“同步”按钮。</translation>
    </message>
    <message>
        <source>get a new key or token</source>
        <translation>请获取新的密钥或Token</translation>
    </message>
    <message>
        <source>Get a new temporary key with its security token, or a new token, and enter it in the project&apos;s settings.</source>
        <translation>请获取新的临时访问密钥及其安全Token，或新的Token，并在项目设置中输入。</translation>
    </message>
    <message>
        <source>Temporary sign-in has ended</source>
        <translation>临时登录凭证已到期</translation>
    </message>
    <message>
        <source>The temporary access key or the pasted token has reached its end, so the service does not accept it any more.</source>
        <translation>临时访问密钥或粘贴的Token已到期，服务不再接受。</translation>
    </message>
    <message>
        <source>choose another region, or type the host</source>
        <translation>请更换区域或输入主机名</translation>
    </message>
    <message>
        <source>type the project ID</source>
        <translation>请输入项目ID</translation>
    </message>
    <message>
        <source>Choose a region that offers ModelArts in the project&apos;s settings, or, if you know of a host, type it there under Advanced.</source>
        <translation>请在项目设置中选择提供ModelArts的区域；如果知道主机名，可在“高级”中输入。</translation>
    </message>
    <message>
        <source>Type the project ID in the project&apos;s settings: the console shows it under “My Credentials”. Or ask the administrator of the account for iam:projects:listProjects.</source>
        <translation>请在项目设置中输入项目ID：可在控制台的“我的凭证”中查看。也可向账号管理员申请iam:projects:listProjects权限。</translation>
    </message>
    <message>
        <source>No ModelArts in this region</source>
        <translation>该区域没有ModelArts</translation>
    </message>
    <message>
        <source>No ModelArts host is published for the project&apos;s region, so there is nobody to ask. Nothing was sent.</source>
        <translation>未公布该项目所在区域的ModelArts主机，因此无处可查。未发送任何内容。</translation>
    </message>
    <message>
        <source>Project could not be looked up</source>
        <translation>无法查到项目</translation>
    </message>
    <message>
        <source>The project ID is not known, and this sign-in may not list projects.</source>
        <translation>项目ID未知，且该登录信息无权列出项目。</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what happened, %2 what to do: &quot;Host not found: check the host name&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 is what happened, %2 a code, %3 what to do: &quot;OBS access forbidden (ModelArts.4310): check the agency&quot;</extracomment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by %2, has expired or is not valid yet. Nothing was sent.</source>
        <translation>%1的证书（由%2颁发）已过期或尚未生效。未发送任何内容。</translation>
    </message>
    <message>
        <source>The certificate that %1 showed, issued by %2, belongs to another host name. Nothing was sent.</source>
        <translation>%1出示的证书（由%2颁发）属于其他主机名。未发送任何内容。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by %2, an authority that this computer does not trust. Nothing was sent.</source>
        <translation>%1的证书由%2颁发，本机不信任该颁发机构。未发送任何内容。</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>The project needs a name to be told apart.</source>
        <translation>请为项目命名以便区分。</translation>
    </message>
    <message>
        <source>Choose a region, or type its ID.</source>
        <translation>请选择区域，或输入其ID。</translation>
    </message>
    <message>
        <source>The project ID is missing. “Find projects” looks it up.</source>
        <translation>缺少项目ID。可用“查找项目”查询。</translation>
    </message>
    <message>
        <source>No project was found that this sign-in may enter. Type the ID by hand.</source>
        <translation>没有找到该登录信息可以访问的项目。请手动输入ID。</translation>
    </message>
    <message>
        <source>This sign-in may not list projects. Type the project ID by hand: the console shows it under “My Credentials”.</source>
        <translation>该登录信息无权列出项目。请手动输入项目ID：可在控制台的“我的凭证”中查看。</translation>
    </message>
    <message>
        <source>None of the found projects belongs to this region. Check the region, or choose one of them below.</source>
        <translation>找到的项目都不属于该区域。请检查区域，或在下方选择一个项目。</translation>
    </message>
    <message>
        <source>Several of the found projects belong to this region. Choose one of them below.</source>
        <translation>找到多个属于该区域的项目，请在下方选择一个。</translation>
    </message>
    <message>
        <source>By its name, this project belongs to another region than the one above.</source>
        <translation>从名称看，该项目不属于上面的区域。</translation>
    </message>
    <message>
        <source>The access key ID is missing.</source>
        <translation>缺少访问密钥ID。</translation>
    </message>
    <message>
        <source>The secret access key is missing.</source>
        <translation>缺少秘密访问密钥。</translation>
    </message>
    <message>
        <source>A temporary key works only together with its security token.</source>
        <translation>临时访问密钥必须与其安全Token一起使用。</translation>
    </message>
    <message>
        <source>The IAM user name is missing.</source>
        <translation>缺少IAM用户名。</translation>
    </message>
    <message>
        <source>The account name is missing: IAM needs it to find the user.</source>
        <translation>缺少账号名：IAM需要用它查找用户。</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>缺少密码。</translation>
    </message>
    <message>
        <source>The token is missing.</source>
        <translation>缺少Token。</translation>
    </message>
    <message>
        <source>This is not a host name.</source>
        <translation>这不是主机名。</translation>
    </message>
    <message>
        <source>Only https is used: over http everybody on the way could read the keys.</source>
        <translation>只使用https：使用http时，传输途中的任何人都能读取密钥。</translation>
    </message>
    <message>
        <source>Only https addresses can be used.</source>
        <translation>只能使用https地址。</translation>
    </message>
    <message>
        <source>Only the host is wanted, without path or user name.</source>
        <translation>只需填写主机，不含路径或用户名。</translation>
    </message>
    <message>
        <source>The proxy&apos;s host name is missing.</source>
        <translation>缺少代理的主机名。</translation>
    </message>
    <message>
        <source>Only the proxy&apos;s host name is wanted here: port, user name and password have fields of their own.</source>
        <translation>此处只填代理的主机名：端口、用户名和密码另有输入框。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM form.</source>
        <translation>该文件不含PEM格式的证书。</translation>
    </message>
    <message>
        <source>The ID is missing.</source>
        <translation>缺少ID。</translation>
    </message>
    <message>
        <source>An ID has no blanks and no slashes.</source>
        <translation>ID中不能有空格和斜杠。</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>The service knows of no synchronisation of this dataset.</source>
        <translation>服务中没有该数据集的同步记录。</translation>
    </message>
    <message>
        <source>In this program&apos;s own queue: the dataset is busy or the service asked to slow down. It starts by itself and can be taken out.</source>
        <translation>在本程序自己的队列中：数据集正忙，或服务要求降低请求频率。它会自动启动，也可以移出队列。</translation>
    </message>
    <message>
        <source>The start was sent; the service has told nothing about it yet.</source>
        <translation>已发送启动请求；服务尚未返回任何相关信息。</translation>
    </message>
    <message>
        <source>The start was accepted, but no answer proves yet that what the service tells is about this run and not about an earlier one.</source>
        <translation>启动请求已被接受，但尚无响应能证实服务报告的是本次同步，而不是以往的某次同步。</translation>
    </message>
    <message>
        <source>The answer to the start was lost. The program looks whether a run appeared; it never starts again by itself.</source>
        <translation>启动请求的响应丢失。程序会查看是否出现了新的同步，但绝不会自动重新启动。</translation>
    </message>
    <message>
        <source>The service says so. It tells no share, so none is shown: only the time and the counts as reported.</source>
        <translation>服务报告如此。服务不提供百分比，因此也不显示，只显示时间和服务报告的数量。</translation>
    </message>
    <message>
        <source>With what was added and removed. “Figures differ” means that the dataset&apos;s total does not fit what was reported; both figures are shown.</source>
        <translation>附有新增和删除的数量。“数字不一致”表示数据集的总数与报告的数量不符；两个数字都会显示。</translation>
    </message>
    <message>
        <source>With the code, its cause and what to do about it.</source>
        <translation>附有错误码、原因和处理方法。</translation>
    </message>
    <message>
        <source>The service sent a word that is not in its documents.</source>
        <translation>服务返回了其文档中没有的状态词。</translation>
    </message>
    <message>
        <source>What Sync Desk does</source>
        <translation>Sync Desk的用途</translation>
    </message>
    <message>
        <source>It shows the datasets and annotation jobs of all saved ModelArts projects, synchronises them with their OBS source on request, and watches each synchronisation to its end.</source>
        <translation>它显示所有已保存的ModelArts项目的数据集和标注作业，根据您的操作将其与OBS数据源同步，并跟踪每次同步直到结束。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>数据的时效</translation>
    </message>
    <message>
        <source>Every figure has an age. What is shown from an earlier start, or while a project cannot be reached, is dimmed and says when it was seen.</source>
        <translation>每个数字都有获取时间。来自上次运行的内容，以及项目无法连接时显示的内容，会变暗并标明获取时间。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Each project has a budget of requests per minute. “Pause polling” sends nothing but what is clicked; synchronisations go on in the service meanwhile.</source>
        <translation>每个项目都有每分钟请求数的限额。“暂停查询”时只发送点击操作所需的请求；同步在此期间仍在服务中继续。</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>密钥和密码</translation>
    </message>
    <message>
        <source>They are kept in the desktop&apos;s key store, or in memory when there is none, and never in a file, a log or a report.</source>
        <translation>它们保存在桌面的密钥库中，没有密钥库时保存在内存中，绝不写入文件、日志或报告。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Synchronises ModelArts datasets with their OBS source, and watches it happen.</source>
        <translation>将ModelArts数据集与其OBS数据源同步，并全程跟踪。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>MIT licence</source>
        <translation>MIT许可证</translation>
    </message>
    <message>
        <source>GNU Lesser General Public License, version 3; used as shared libraries</source>
        <translation>GNU宽通用公共许可证第3版；以共享库方式使用</translation>
    </message>
    <message>
        <source>Modified BSD licence</source>
        <translation>修改版BSD许可证</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>ModelArts and OBS are services of their providers, who have no part in this program.</source>
        <translation>ModelArts和OBS是其提供方的服务，提供方与本程序无关。</translation>
    </message>
    <message>
        <source>About Sync Desk</source>
        <translation>关于Sync Desk</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Console download</source>
        <translation>控制台下载文件</translation>
    </message>
    <message>
        <source>Variables of the SDK</source>
        <translation>SDK环境变量</translation>
    </message>
    <message>
        <source>Profile of the SDK</source>
        <translation>SDK配置文件</translation>
    </message>
    <message>
        <source>Variables of OpenStack</source>
        <translation>OpenStack环境变量</translation>
    </message>
    <message>
        <source>openrc script</source>
        <translation>openrc脚本</translation>
    </message>
    <message>
        <source>Variables of Terraform</source>
        <translation>Terraform环境变量</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Temporary key</source>
        <translation>临时访问密钥</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user and account</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>A temporary key ends within hours or days; the file does not say when.</source>
        <translation>临时访问密钥会在数小时或数天内过期，文件中没有写明时间。</translation>
    </message>
    <message>
        <source>A token ends after a day at most and is not renewed.</source>
        <translation>Token最多一天后过期，且不会续期。</translation>
    </message>
    <message>
        <source>The password is not in it: type it yourself.</source>
        <translation>其中没有密码，请自行输入。</translation>
    </message>
    <message>
        <source>The key is not in it: type it yourself.</source>
        <translation>其中没有密钥，请自行输入。</translation>
    </message>
    <message>
        <source>It signs in at %1, which is not the region&apos;s own address.</source>
        <translation>它在 %1 登录，该地址不是所在区域自己的地址。</translation>
    </message>
    <message>
        <source>It trusts the certificates in %1.</source>
        <translation>它信任 %1 中的证书。</translation>
    </message>
    <message>
        <source>No sign-in was found.</source>
        <translation>没有找到登录信息。</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) were found. Choose one; keys and passwords are not shown.</source>
        <translation>
            <numerusform>找到%n条登录信息。请选择一条；密钥和密码不会显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>program and what it calls the sign-in</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Taken from %1, without a secret: type it, then test the connection.</source>
        <translation>已取自 %1，但不含密钥或密码：请输入后测试连接。</translation>
    </message>
    <message>
        <source>Taken from %1. Test the connection before you add it.</source>
        <translation>已取自 %1。添加前请先测试连接。</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>an address</comment>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>through the proxy %1</source>
        <translation>经由代理 %1</translation>
    </message>
    <message>
        <source>trusts %1</source>
        <comment>a file of certificates</comment>
        <translation>信任 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) of %1 will be added. Keys and passwords are not in the file: each project asks for its own.</source>
        <translation>
            <numerusform>共%1个项目，将添加%n个。文件中没有密钥和密码，每个项目会各自询问。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) were added; sign in to each of them</source>
        <translation>
            <numerusform>已添加%n个项目，请逐一登录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>a file</comment>
        <translation>%1 第%2行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what could not be read, and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>it cannot be read. Look at its permissions.</source>
        <translation>无法读取，请检查其权限。</translation>
    </message>
    <message>
        <source>it is larger than such a file can be.</source>
        <translation>文件过大，不像是这类文件。</translation>
    </message>
    <message>
        <source>it is no text in UTF-8 or UTF-16. Save it as UTF-8.</source>
        <translation>不是UTF-8 或UTF-16 文本，请另存为UTF-8。</translation>
    </message>
    <message>
        <source>it is of none of the kinds that can be read.</source>
        <translation>不属于可以读取的任何一种文件。</translation>
    </message>
    <message>
        <source>this is not how such a file is written.</source>
        <translation>不符合这类文件的格式。</translation>
    </message>
    <message>
        <source>there is no sign-in in it.</source>
        <translation>其中没有登录信息。</translation>
    </message>
    <message>
        <source>its keys are encrypted and only the program that wrote it can open them. Type the keys yourself.</source>
        <translation>其中的密钥已加密，只有写入它的程序才能解开。请自行输入密钥。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>the value of %1 cannot be used and was left out.</source>
        <translation>%1 的值无法使用，已跳过。</translation>
    </message>
    <message>
        <source>commands of the script were not run; only lines with “export” were read.</source>
        <translation>脚本中的命令没有执行，只读取了export行。</translation>
    </message>
    <message>
        <source>the value of %1 would need a shell. Scripts are not run: type it yourself.</source>
        <translation>%1 的值需要由shell求出。脚本不会被执行，请自行输入。</translation>
    </message>
    <message>
        <source>the value of %1 can only be worked out by Terraform. Type it yourself.</source>
        <translation>%1 的值只有Terraform才能求出，请自行输入。</translation>
    </message>
    <message>
        <source>it signs in another way (%1), which cannot be imported.</source>
        <translation>它使用另一种登录方式（%1），无法导入。</translation>
    </message>
    <message>
        <source>there are too many sign-ins; the rest was left out.</source>
        <translation>登录信息过多，其余的已跳过。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>already in the list</source>
        <translation>已在列表中</translation>
    </message>
    <message>
        <source>would get this computer&apos;s variables at once: tick it only if you trust the file</source>
        <translation>会立即得到本机的环境变量，仅在信任该文件时勾选</translation>
    </message>
    <message>
        <source>There is no project in this file that can be added.</source>
        <translation>此文件中没有可以添加的项目。</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>A damaged file was set aside as %1. What it held is not shown; everything else goes on.</source>
        <translation>损坏的文件已重命名为%1。其中的内容不会显示，其他功能不受影响。</translation>
    </message>
    <message>
        <source>The projects could not be saved. Changes last until the program ends.</source>
        <translation>无法保存项目。更改仅在程序结束前有效。</translation>
    </message>
    <message>
        <source>The history could not be written. What is shown stays true, but may be gone at the next start.</source>
        <translation>无法写入历史记录。当前显示的内容仍然正确，但下次启动时可能丢失。</translation>
    </message>
    <message>
        <source>No key store answers: keys and passwords stay in memory and are asked for at the next start.</source>
        <translation>密钥库没有响应：密钥和密码只保存在内存中，下次启动时需要重新输入。</translation>
    </message>
    <message>
        <source>The desktop&apos;s key store has not answered yet; perhaps it waits to be unlocked. Without it, keys and passwords are kept in memory until the program ends.</source>
        <translation>桌面的密钥库尚未响应，可能正在等待解锁。不使用密钥库时，密钥和密码只在内存中保存到程序结束。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>project, and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>重新登录…</translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>还有%n条通知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>entry %1</source>
        <translation>第%1项</translation>
    </message>
    <message>
        <source>The file of projects cannot be read and is left as it is: %1</source>
        <translation>项目文件无法读取，已保持原样：%1</translation>
    </message>
    <message>
        <source>The file of projects is damaged at line %1, column %2: %3</source>
        <translation>项目文件在第%1行第%2列处损坏：%3</translation>
    </message>
    <message>
        <source>The file of projects was written by a newer version of Sync Desk and is left as it is: %1</source>
        <translation>项目文件由更新版本的Sync Desk写入，已保持原样：%1</translation>
    </message>
    <message>
        <source>A project could not be read and is not shown (%1, field %2). Its text is kept in the file.</source>
        <translation>有一个项目无法读取，因此未显示（%1，字段%2）。其内容仍保留在文件中。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A value cannot be used, its default was taken (%1, field %2).</source>
        <translation>有一个值无法使用，已采用默认值（%1，字段%2）。</translation>
    </message>
    <message>
        <source>The file of projects holds a secret (%1, field %2). It was ignored: secrets belong in the key store, and the file is written without it next time.</source>
        <translation>项目文件中含有敏感信息（%1，字段%2），已忽略：敏感信息应保存在密钥库中，下次写入文件时将被去除。</translation>
    </message>
    <message>
        <source>The damaged file of projects could not be renamed and is not overwritten: %1</source>
        <translation>损坏的项目文件无法重命名，也不会被覆盖：%1</translation>
    </message>
    <message>
        <source>The damaged file of projects was set aside as %1</source>
        <translation>损坏的项目文件已重命名为%1</translation>
    </message>
    <message>
        <source>The file cannot be read, or is too large: %1</source>
        <translation>文件无法读取或过大：%1</translation>
    </message>
    <message>
        <source>This is no file of projects, or it is damaged at line %1, column %2: %3</source>
        <translation>这不是项目文件，或在第%1行第%2列损坏：%3</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Sync Desk: %1</source>
        <translation>该文件由更新版本的Sync Desk写入：%1</translation>
    </message>
    <message>
        <source>This is no file of projects: %1</source>
        <translation>这不是项目文件：%1</translation>
    </message>
    <message>
        <source>A project cannot be read and is left out (%1, field %2).</source>
        <translation>有一个项目无法读取，已跳过（%1，字段 %2）。</translation>
    </message>
    <message>
        <source>There is a secret in the file (%1, field %2). It was ignored; whoever gave you the file should change it.</source>
        <translation>文件中含有密钥或密码（%1，字段 %2）。它已被忽略；提供此文件的人应更换它。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1: %2</source>
        <comment>line of a report</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Dataset ID</source>
        <translation>数据集ID</translation>
    </message>
    <message>
        <source>OBS source</source>
        <translation>OBS数据源</translation>
    </message>
    <message>
        <source>Dataset status</source>
        <translation>数据集状态</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Labeled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Unlabeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP状态码</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Service message</source>
        <translation>服务返回的信息</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Asked host</source>
        <translation>请求的主机</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务ID</translation>
    </message>
    <message>
        <source>Status as sent</source>
        <translation>服务返回的状态</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Samples before</source>
        <translation>同步前样本数</translation>
    </message>
    <message>
        <source>Samples after</source>
        <translation>同步后样本数</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近响应</translation>
    </message>
    <message>
        <source>Report of Sync Desk</source>
        <translation>Sync Desk报告</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>dataset (v1)</source>
        <translation>数据集（v1）</translation>
    </message>
    <message>
        <source>annotation job (v1)</source>
        <translation>标注作业（v1）</translation>
    </message>
    <message>
        <source>team labeling task</source>
        <translation>团队标注任务</translation>
    </message>
    <message>
        <source>smart task</source>
        <translation>智能任务</translation>
    </message>
    <message>
        <source>image classification</source>
        <translation>图像分类</translation>
    </message>
    <message>
        <source>object detection</source>
        <translation>物体检测</translation>
    </message>
    <message>
        <source>image segmentation</source>
        <translation>图像分割</translation>
    </message>
    <message>
        <source>text classification</source>
        <translation>文本分类</translation>
    </message>
    <message>
        <source>named entity recognition</source>
        <translation>命名实体</translation>
    </message>
    <message>
        <source>text triplet</source>
        <translation>文本三元组</translation>
    </message>
    <message>
        <source>sound classification</source>
        <translation>声音分类</translation>
    </message>
    <message>
        <source>speech labeling</source>
        <translation>语音内容</translation>
    </message>
    <message>
        <source>speech paragraph labeling</source>
        <translation>语音分割</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格数据集</translation>
    </message>
    <message>
        <source>video labeling</source>
        <translation>视频标注</translation>
    </message>
    <message>
        <source>free format</source>
        <translation>自由格式</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>类型 %1</translation>
    </message>
    <message>
        <source>active learning</source>
        <translation>主动学习</translation>
    </message>
    <message>
        <source>pre-labeling</source>
        <translation>预标注</translation>
    </message>
    <message>
        <source>auto grouping</source>
        <translation>自动分组</translation>
    </message>
    <message>
        <source>one-click deployment</source>
        <translation>一键模型上线</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>删除中</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>abnormal</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>publishing</source>
        <translation>发布中</translation>
    </message>
    <message>
        <source>switching version</source>
        <translation>版本切换中</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>导入中</translation>
    </message>
    <message>
        <source>unknown (%1)</source>
        <translation>未知（%1）</translation>
    </message>
    <message>
        <source>starting</source>
        <comment>team labeling task</comment>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <comment>team labeling task</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>under acceptance</source>
        <translation>验收中</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>synchronising acceptance result</source>
        <translation>验收结果同步中</translation>
    </message>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>acceptance sampling</source>
        <translation>验收采样中</translation>
    </message>
    <message>
        <source>queued</source>
        <comment>smart task</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>initializing</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>running</source>
        <comment>smart task</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>smart task</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>OBS bucket</source>
        <translation>OBS桶</translation>
    </message>
    <message>
        <source>inference service</source>
        <translation>推理服务</translation>
    </message>
    <message>
        <source>source type %1</source>
        <translation>数据源类型 %1</translation>
    </message>
    <message>
        <source>Access key (AK/SK)</source>
        <translation>访问密钥（AK/SK）</translation>
    </message>
    <message>
        <source>Temporary access key with security token</source>
        <translation>临时访问密钥（含安全Token）</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>Pasted token</source>
        <translation>粘贴的Token</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Demo cloud on this computer</source>
        <translation>本机演示云</translation>
    </message>
    <message>
        <source>english</source>
        <comment>language of region names</comment>
        <extracomment>Which name of a region to show: &quot;english&quot; or &quot;chinese&quot;. Not shown itself.</extracomment>
        <translation>chinese</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>region</comment>
        <extracomment>A region&apos;s name and its ID</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>labeled of all samples</comment>
        <translation>%1 / %2（%3）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>labeled of all samples</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>不到1秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分钟</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1小时前</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) ago</source>
        <translation>
            <numerusform>%1天前</numerusform>
        </translation>
    </message>
    <message>
        <source>seen %1</source>
        <extracomment>%1 is an age: when the service last told this</extracomment>
        <translation>%1获取</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>尚未获取</translation>
    </message>
    <message>
        <source>updated %1</source>
        <extracomment>%1 is an age: &quot;updated 3 s ago&quot;</extracomment>
        <translation>%1更新</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无响应</translation>
    </message>
    <message>
        <source>no check planned</source>
        <translation>未安排查询</translation>
    </message>
    <message>
        <source>checking now</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>next check in %1</source>
        <translation>%1后再次查询</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <extracomment>Pattern of a date with a time, as Qt writes them: d day, MMM month, yyyy year</extracomment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>now</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Pattern of a date in this year, as Qt writes them</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Pattern of a date in another year, as Qt writes them</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message numerus="yes">
        <source>usually %1–%2 s (%3 run(s))</source>
        <translation>
            <numerusform>通常%1–%2秒（%3次）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %1–%2 min (%3 run(s))</source>
        <translation>
            <numerusform>通常%1–%2分钟（%3次）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually about %1 min (%2 run(s))</source>
        <translation>
            <numerusform>通常约%1分钟（%2次）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually about %1 (%2 run(s))</source>
        <extracomment>%1 and %2 are durations: &quot;45 s&quot;, &quot;2 min 10 s&quot;</extracomment>
        <translation>
            <numerusform>通常约%1（%2次）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually %1 to %2 (%3 run(s))</source>
        <translation>
            <numerusform>通常%1至%2（%3次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Import is running; the service gives no progress yet.</source>
        <translation>正在导入，服务尚未提供进度。</translation>
    </message>
    <message>
        <source>Import: %1 (%2 of %3 samples)</source>
        <translation>导入：%1（%2 / %3个样本）</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <extracomment>Stands between the entries of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>可连接</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>to list the datasets of a project</comment>
        <translation>无权限</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>需要重新登录</translation>
    </message>
    <message>
        <source>not offered here</source>
        <comment>the service of a project</comment>
        <translation>此处不提供</translation>
    </message>
    <message>
        <source>asked to wait %1</source>
        <translation>需等待%1</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>需等待</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>demo on this computer</source>
        <translation>本机演示</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1个失败</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1个未知</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1个运行中</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1个等待中</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>project</comment>
        <extracomment>%1 is a project&apos;s name, %2 what happened there, %3 what to do</extracomment>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>%1: The service asked for fewer requests. Sync Desk waits and goes on by itself.</source>
        <translation>%1：服务要求降低请求频率。Sync Desk会等待并自动继续。</translation>
    </message>
    <message>
        <source>%1: Data management is not offered in this region or at this host. Check both in the project&apos;s settings.</source>
        <translation>%1：该区域或该主机不提供数据管理功能。请在项目设置中检查这两项。</translation>
    </message>
    <message>
        <source>Key store: not in use yet</source>
        <translation>密钥库：尚未使用</translation>
    </message>
    <message>
        <source>Key store: in use</source>
        <translation>密钥库：使用中</translation>
    </message>
    <message>
        <source>Secrets: in memory only</source>
        <translation>密钥和密码：仅保存在内存中</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>安全连接</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Annotation jobs</source>
        <translation>标注作业</translation>
    </message>
    <message>
        <source>Permission to start</source>
        <translation>启动权限</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>settings of a project</comment>
        <translation>完整</translation>
    </message>
    <message>
        <source>found</source>
        <comment>a host</comment>
        <translation>已找到</translation>
    </message>
    <message>
        <source>%1 found</source>
        <comment>a host</comment>
        <translation>已找到%1</translation>
    </message>
    <message>
        <source>certificate accepted</source>
        <translation>证书已通过验证</translation>
    </message>
    <message>
        <source>certificate accepted, issued by %1</source>
        <translation>证书已通过验证，签发者：%1</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>sign-in</comment>
        <translation>已通过</translation>
    </message>
    <message>
        <source>agrees with the service&apos;s</source>
        <translation>与服务的时钟一致</translation>
    </message>
    <message>
        <source>found</source>
        <comment>a project</comment>
        <translation>已找到</translation>
    </message>
    <message>
        <source>found, project ID %1</source>
        <translation>已找到，项目ID：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 dataset(s)</source>
        <translation>
            <numerusform>%1个数据集</numerusform>
        </translation>
    </message>
    <message>
        <source>offered</source>
        <comment>a list</comment>
        <translation>已提供</translation>
    </message>
    <message numerus="yes">
        <source>%1 annotation job(s)</source>
        <translation>
            <numerusform>%1个标注作业</numerusform>
        </translation>
    </message>
    <message>
        <source>present</source>
        <comment>a permission</comment>
        <translation>具备</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not tried, because a start cannot be taken back. It needs the right modelarts:dataset:updateDataset and read access to the OBS bucket.</source>
        <translation>未尝试，因为启动后无法撤回。启动同步需要modelarts:dataset:updateDataset权限以及OBS桶的读取权限。</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>put in the queue of this program</source>
        <translation>已进入本程序的队列</translation>
    </message>
    <message>
        <source>start sent</source>
        <translation>已发送启动请求</translation>
    </message>
    <message>
        <source>accepted by the service</source>
        <translation>服务已接受</translation>
    </message>
    <message>
        <source>joined a run that was already going on</source>
        <translation>已加入正在进行的同步</translation>
    </message>
    <message>
        <source>found running, started elsewhere</source>
        <translation>发现在别处启动的同步</translation>
    </message>
    <message>
        <source>the reply to the start was lost</source>
        <translation>启动请求的响应丢失</translation>
    </message>
    <message>
        <source>looked up in the service</source>
        <translation>已向服务查询</translation>
    </message>
    <message>
        <source>no reply proves the new run yet</source>
        <translation>尚无响应可确认本次同步</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>开始执行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>the service says “%1”</source>
        <translation>服务返回“%1”</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>stopped watching</source>
        <translation>已停止跟踪</translation>
    </message>
    <message>
        <source>watching again</source>
        <translation>已恢复跟踪</translation>
    </message>
    <message>
        <source>The synchronisation was not started.</source>
        <translation>同步未启动。</translation>
    </message>
    <message>
        <source>The service gave no reason.</source>
        <translation>服务没有给出原因。</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>未启动：%1</translation>
    </message>
    <message>
        <source>The service reported %1 added and %2 removed, which makes %3 samples, but now there are %4.</source>
        <translation>服务报告新增%1、删除%2，应有%3个样本，但现在有%4个。</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, took %3</source>
        <translation>新增%1，删除%2，用时%3</translation>
    </message>
    <message>
        <source>%1 added, %2 removed</source>
        <translation>新增%1，删除%2</translation>
    </message>
    <message>
        <source>Nothing added or removed, took %1</source>
        <translation>无新增或删除，用时%1</translation>
    </message>
    <message>
        <source>Nothing added or removed</source>
        <translation>无新增或删除</translation>
    </message>
    <message>
        <source>%1 added; the service did not report removals</source>
        <translation>新增%1；服务未报告删除数</translation>
    </message>
    <message>
        <source>%1 removed; the service did not report additions</source>
        <translation>删除%1；服务未报告新增数</translation>
    </message>
    <message>
        <source>Done, took %1; the service gave no counts</source>
        <translation>已完成，用时%1；服务未提供数量</translation>
    </message>
    <message>
        <source>Done; the service gave no counts</source>
        <translation>已完成；服务未提供数量</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two remarks</comment>
        <extracomment>Two remarks on one run, the second a sentence of its own</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, started elsewhere, reported: %2 added, %3 removed</source>
        <translation>%1，在别处启动，服务报告：新增%2，删除%3</translation>
    </message>
    <message>
        <source>%1, reported: %2 added, %3 removed</source>
        <translation>%1，服务报告：新增%2，删除%3</translation>
    </message>
    <message>
        <source>%1, started elsewhere</source>
        <translation>%1，在别处启动</translation>
    </message>
    <message numerus="yes">
        <source>At least %1 labeled sample(s) were removed with their labels.</source>
        <translation>
            <numerusform>至少有%1个已标注样本连同标注被删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply of the service proves that this result belongs to this run.</source>
        <translation>服务的响应均无法证实该结果属于本次同步。</translation>
    </message>
    <message>
        <source>No longer watched; the run goes on in the service</source>
        <translation>已停止跟踪；同步仍在服务中进行</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>比平时久</translation>
    </message>
    <message numerus="yes">
        <source>%1 sample(s)</source>
        <translation>
            <numerusform>%1个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 labeled</source>
        <comment>samples</comment>
        <translation>已标注%1个</translation>
    </message>
    <message>
        <source>%1 added</source>
        <comment>samples</comment>
        <translation>新增%1个</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>Done, no changes</source>
        <translation>已完成，无变化</translation>
    </message>
    <message>
        <source>Done, figures differ</source>
        <translation>已完成，数字不一致</translation>
    </message>
    <message>
        <source>Done +%1 −%2</source>
        <translation>已完成 +%1 −%2</translation>
    </message>
    <message>
        <source>Done +%1</source>
        <translation>已完成 +%1</translation>
    </message>
    <message>
        <source>Done −%1</source>
        <translation>已完成 −%1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>已失败 %1</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>未知（%1）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A state and how long it has lasted: &quot;Running 0:47&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Cannot sync: %1</source>
        <translation>不支持同步：%1</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未经确认</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未跟踪</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>已不在列表中</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a state, %2 remarks on it: &quot;Done (unconfirmed, started elsewhere)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>未同步</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Not yet confirmed</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>开始执行</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Cannot sync</source>
        <translation>不支持同步</translation>
    </message>
    <message>
        <source>publishing</source>
        <comment>what a start waits for</comment>
        <translation>正在发布</translation>
    </message>
    <message>
        <source>importing</source>
        <comment>what a start waits for</comment>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>switching version</source>
        <comment>what a start waits for</comment>
        <translation>正在切换版本</translation>
    </message>
    <message>
        <source>another run</source>
        <comment>what a start waits for</comment>
        <translation>另一次同步</translation>
    </message>
    <message>
        <source>rate limit</source>
        <comment>what a start waits for</comment>
        <translation>请求频率限制</translation>
    </message>
    <message>
        <source>service busy</source>
        <comment>what a start waits for</comment>
        <translation>服务繁忙</translation>
    </message>
    <message>
        <source>abnormal dataset</source>
        <comment>caution before a synchronisation</comment>
        <translation>数据集异常</translation>
    </message>
    <message>
        <source>text dataset</source>
        <comment>why it cannot be synchronised</comment>
        <translation>文本数据集</translation>
    </message>
    <message>
        <source>table</source>
        <comment>why it cannot be synchronised</comment>
        <translation>表格数据集</translation>
    </message>
    <message>
        <source>not in OBS</source>
        <comment>why it cannot be synchronised</comment>
        <translation>数据不在OBS中</translation>
    </message>
    <message>
        <source>double slash in the path</source>
        <comment>why it cannot be synchronised</comment>
        <translation>路径含双斜杠</translation>
    </message>
    <message>
        <source>not offered here</source>
        <comment>why it cannot be synchronised</comment>
        <translation>此处不提供</translation>
    </message>
    <message>
        <source>no permission</source>
        <comment>why it cannot be synchronised</comment>
        <translation>无权限</translation>
    </message>
    <message>
        <source>no data annotation ID</source>
        <comment>why it cannot be synchronised</comment>
        <translation>缺少标注ID</translation>
    </message>
    <message>
        <source>being created</source>
        <comment>why it cannot be synchronised</comment>
        <translation>正在创建</translation>
    </message>
    <message>
        <source>being deleted</source>
        <comment>why it cannot be synchronised</comment>
        <translation>正在删除</translation>
    </message>
    <message>
        <source>dataset not listed</source>
        <comment>why it cannot be synchronised</comment>
        <translation>数据集不在列表中</translation>
    </message>
    <message>
        <source>The service calls this dataset abnormal. It can be synchronised, but look at it in the console first.</source>
        <translation>服务报告该数据集异常。可以同步，但请先在控制台查看。</translation>
    </message>
    <message>
        <source>The service does not synchronise text datasets. Import the new files in the console instead.</source>
        <translation>服务不支持同步文本数据集。请改为在控制台导入新文件。</translation>
    </message>
    <message>
        <source>Table datasets are filled by imports and are not synchronised. Import the new data in the console.</source>
        <translation>表格数据集通过导入添加数据，不支持同步。请在控制台导入新数据。</translation>
    </message>
    <message>
        <source>The data of this dataset does not come from OBS, and only OBS sources can be synchronised.</source>
        <translation>该数据集的数据并非来自OBS，而只有OBS数据源可以同步。</translation>
    </message>
    <message>
        <source>The OBS path contains “//”, which the service refuses. Move the files to a path without it.</source>
        <translation>OBS路径中含有服务不接受的“//”。请将文件移到不含“//”的路径。</translation>
    </message>
    <message>
        <source>The service of this project does not offer synchronisation here. Check the region and the host.</source>
        <translation>该项目的服务在此处不提供同步。请检查区域和主机。</translation>
    </message>
    <message>
        <source>The service refused an earlier start for lack of permission. Ask the administrator for the right modelarts:dataset:updateDataset.</source>
        <translation>服务因权限不足拒绝了此前的启动请求。请向管理员申请modelarts:dataset:updateDataset权限。</translation>
    </message>
    <message>
        <source>The service sent no data annotation ID for this job, and without it a start cannot be addressed.</source>
        <translation>服务没有返回该作业的标注ID，缺少该ID便无法启动同步。</translation>
    </message>
    <message>
        <source>The dataset is still being created. Wait until this has ended.</source>
        <translation>数据集仍在创建中，请等待创建完成。</translation>
    </message>
    <message>
        <source>The dataset is being deleted or is deleted already.</source>
        <translation>数据集正在删除或已经删除。</translation>
    </message>
    <message>
        <source>The dataset of this task is not in the list, so it cannot be synchronised from here.</source>
        <translation>该任务所属的数据集不在列表中，因此无法在此同步。</translation>
    </message>
    <message>
        <source>by this computer</source>
        <translation>由本机启动</translation>
    </message>
    <message>
        <source>started elsewhere</source>
        <translation>在别处启动</translation>
    </message>
    <message>
        <source>%1 done today</source>
        <translation>今天完成%1个</translation>
    </message>
    <message>
        <source>Requests: %1 of %2 this minute</source>
        <translation>请求：本分钟%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示%1 / %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label and count</comment>
        <extracomment>%1 is the label of a tab or a chip, %2 how many rows it stands for</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) selected</source>
        <translation>
            <numerusform>已选择%1行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state and how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>at least %1 sample(s)</source>
        <translation>
            <numerusform>至少%1个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %1 synchronisation(s)?</source>
        <translation>
            <numerusform>启动%1个同步任务？</numerusform>
        </translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>Samples: not told by the service</source>
        <translation>样本：服务未提供</translation>
    </message>
    <message>
        <source>Samples: %1</source>
        <translation>样本：%1</translation>
    </message>
    <message>
        <source>Samples: at least %1</source>
        <translation>样本：至少%1</translation>
    </message>
    <message numerus="yes">
        <source>Project(s): %1</source>
        <translation>
            <numerusform>项目：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples whose files are no longer in OBS are removed from the dataset together with their labels. The service offers no way to cancel or undo this.</source>
        <translation>如果样本的文件已不在OBS中，这些样本会连同标注一起从数据集中删除。服务不提供取消或撤销的方法。</translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) go on in the service after Sync Desk quits. The next start looks them up and tells how they ended.</source>
        <translation>
            <numerusform>退出Sync Desk后，%1个同步任务仍会在服务中继续。下次启动时会查询并显示其结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Polling is paused: nothing is asked, and what is shown grows old.</source>
        <translation>查询已暂停：不再发送请求，显示的内容会逐渐过时。</translation>
    </message>
    <message>
        <source>From an earlier start, %1</source>
        <translation>上次运行的数据，%1</translation>
    </message>
    <message>
        <source>From an earlier start</source>
        <translation>上次运行的数据</translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) done</source>
        <translation>
            <numerusform>%1个同步任务已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) failed</source>
        <translation>
            <numerusform>%1个同步任务已失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronisations: %1 failed, %2 done</source>
        <translation>同步：%1个失败，%2个完成</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>所有项目</translation>
    </message>
    <message numerus="yes">
        <source>%1 project(s)</source>
        <translation>
            <numerusform>%1个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>found in the service&apos;s record</source>
        <translation>在服务的记录中找到</translation>
    </message>
    <message>
        <source>Demo cloud</source>
        <translation>演示云</translation>
    </message>
    <message>
        <source>datasets</source>
        <comment>what a service offers</comment>
        <translation>数据集</translation>
    </message>
    <message>
        <source>team labeling tasks</source>
        <comment>what a service offers</comment>
        <translation>团队标注任务</translation>
    </message>
    <message>
        <source>datasets of the v1 generation</source>
        <comment>what a service offers</comment>
        <translation>v1数据集</translation>
    </message>
    <message>
        <source>annotation jobs of the v1 generation</source>
        <comment>what a service offers</comment>
        <translation>v1标注作业</translation>
    </message>
    <message>
        <source>Offered here: %1</source>
        <translation>此处提供：%1</translation>
    </message>
    <message>
        <source>Not offered here: %1</source>
        <translation>此处未提供：%1</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <comment>a date and time</comment>
        <translation>查询时间：%1</translation>
    </message>
    <message>
        <source>not offered here in the v1 generation; nothing else depends on it</source>
        <comment>annotation jobs</comment>
        <translation>此处未提供v1标注作业，不影响其他功能</translation>
    </message>
    <message>
        <source>type not supported</source>
        <comment>why it cannot be synchronised</comment>
        <translation>类型不支持</translation>
    </message>
    <message>
        <source>The service answered an earlier start that it does not synchronise datasets of this type. Import the new files in the console instead.</source>
        <translation>此前启动时，服务答复不支持同步此类型的数据集。请改在控制台中导入新文件。</translation>
    </message>
    <message>
        <source>The service&apos;s clock is %1 ahead of this computer&apos;s: it said %2 when this computer&apos;s said %3. Sync Desk allows for it; set this computer&apos;s clock.</source>
        <extracomment>%1 is a span such as &quot;2 h&quot;, %2 the service&apos;s time, %3 this computer&apos;s</extracomment>
        <translation>服务的时钟比本机快%1：本机为%3时，服务为%2。Sync Desk已自动修正，请校准本机时钟。</translation>
    </message>
    <message>
        <source>The service&apos;s clock is %1 behind this computer&apos;s: it said %2 when this computer&apos;s said %3. Sync Desk allows for it; set this computer&apos;s clock.</source>
        <extracomment>%1 is a span such as &quot;2 h&quot;, %2 the service&apos;s time, %3 this computer&apos;s</extracomment>
        <translation>服务的时钟比本机慢%1：本机为%3时，服务为%2。Sync Desk已自动修正，请校准本机时钟。</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <extracomment>%1 is the type of a task, %2 its status, %3 its progress: &quot;active learning (running, 30 %)&quot;</extracomment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>The service no longer lists this row.</source>
        <translation>服务已不再列出此行。</translation>
    </message>
    <message>
        <source>It waits in the queue already and starts when the dataset is free.</source>
        <translation>已在队列中等待，数据集空闲后就会启动。</translation>
    </message>
    <message>
        <source>It is not known whether the last start arrived. Look first, then start again.</source>
        <translation>不清楚上次启动请求是否已送达。请先查询，再重新启动。</translation>
    </message>
    <message>
        <source>A synchronisation of this dataset goes on already.</source>
        <translation>该数据集的同步已在进行中。</translation>
    </message>
    <message>
        <source>Synchronise the data source from OBS</source>
        <translation>从OBS同步数据源</translation>
    </message>
    <message>
        <source>Synchronise the data source of the dataset that this task belongs to</source>
        <translation>同步该任务所属数据集的数据源</translation>
    </message>
    <message numerus="yes">
        <source>%1 start(s) wait in Sync Desk and were not sent yet. They wait on when it runs again.</source>
        <translation>
            <numerusform>%1个同步请求仍在Sync Desk中等待，尚未发送；下次启动后会继续等待。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 synchronisation(s) of the demo cloud end with it: it runs on this computer.</source>
        <translation>
            <numerusform>演示云运行在本机上，其中的%1个同步任务会随程序一起结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>Started elsewhere.</source>
        <translation>在别处启动。</translation>
    </message>
    <message>
        <source>none. A wrong region or project looks the same: check both if there should be some.</source>
        <comment>datasets of a project</comment>
        <translation>没有数据集。区域或项目有误时也是如此：如果本应有数据集，请检查这两项。</translation>
    </message>
    <message>
        <source>not checked: the service gave no answer that would tell</source>
        <comment>sign-in, or project</comment>
        <translation>未检查：服务未返回可据以判断的响应</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a time or a day: when it ended nobody saw, but no later than that</extracomment>
        <translation>不晚于%1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>%1至%2之间</translation>
    </message>
    <message>
        <source>connection</source>
        <comment>what a start waits for</comment>
        <translation>网络连接</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>没有项目</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) need attention</source>
        <translation>
            <numerusform>%n个项目需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>All projects reachable</source>
        <translation>所有项目均可连接</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>project name, and its requests</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n less busy project(s)</source>
        <translation>
            <numerusform>以及另外%n个较空闲的项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Polling paused</source>
        <translation>查询已暂停</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a project and how it is reached</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>projects</comment>
        <translation>
            <numerusform>以及另外%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>project name and ID</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2), closed</source>
        <translation>%1（%2），已停用</translation>
    </message>
    <message>
        <source>Keys and passwords are kept in the desktop&apos;s key store, never in a file.</source>
        <translation>密钥和密码保存在桌面的密钥库中，绝不写入文件。</translation>
    </message>
    <message>
        <source>No key store answers: keys and passwords are kept in memory until the program ends.</source>
        <translation>密钥库没有响应：密钥和密码只在内存中保存到程序结束。</translation>
    </message>
    <message>
        <source>Keys and passwords go to the desktop&apos;s key store; without one they stay in memory only.</source>
        <translation>密钥和密码会存入桌面的密钥库；没有密钥库时只保存在内存中。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step of the connection test and how it ended</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>连接正常。</translation>
    </message>
    <message>
        <source>The connection does not work yet: see below.</source>
        <translation>尚无法连接：请见下方。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) known to this computer</source>
        <translation>
            <numerusform>本机记录了%n次同步</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync dataset</source>
        <translation>同步数据集</translation>
    </message>
    <message>
        <source>polling is paused</source>
        <translation>查询已暂停</translation>
    </message>
</context>
<context>
    <name>syncdesk::ActivityPanel</name>
    <message>
        <source>Activity: problems first, then running, then done</source>
        <translation>活动（按问题、运行中、已完成排序）</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>syncdesk::ActivityTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>syncdesk::AddByIdDialog</name>
    <message>
        <source>Add by ID</source>
        <translation>按ID添加</translation>
    </message>
    <message>
        <source>For a dataset or job that may be used but not listed. It is kept with the project.</source>
        <translation>用于有权使用但无法列出的数据集或作业。该条目会随项目保存。</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>项目(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>种类(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;ID:</source>
        <translation>ID(&amp;I)：</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>syncdesk::AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>syncdesk::ErrorBox</name>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Service message</source>
        <translation>服务返回的信息</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理方法</translation>
    </message>
</context>
<context>
    <name>syncdesk::ExchangeFlow</name>
    <message>
        <source>Export projects</source>
        <translation>导出项目</translation>
    </message>
    <message>
        <source>Projects (*.json)</source>
        <translation>项目(*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件(*)</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Import projects</source>
        <translation>导入项目</translation>
    </message>
</context>
<context>
    <name>syncdesk::FoundTable</name>
    <message>
        <source>Found in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Access key ID or user</source>
        <translation>访问密钥ID或用户</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>syncdesk::HistoryBox</name>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Earlier runs: added, removed, failed</source>
        <translation>以往同步：新增、删除、失败</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <translation>以表格显示数字</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>以往同步</translation>
    </message>
    <message>
        <source>Chart of earlier runs</source>
        <translation>以往同步的图表</translation>
    </message>
    <message>
        <source>Arrow keys go through the runs; the line below tells each one&apos;s figures.</source>
        <translation>用方向键逐次浏览；下方一行显示每次的数字。</translation>
    </message>
</context>
<context>
    <name>syncdesk::ImportDialog</name>
    <message>
        <source>Choose a file with a sign-in</source>
        <translation>选择含登录信息的文件</translation>
    </message>
    <message>
        <source>Import sign-in</source>
        <translation>导入登录信息</translation>
    </message>
    <message>
        <source>Found sign-ins</source>
        <translation>找到的登录信息</translation>
    </message>
    <message>
        <source>About the chosen sign-in</source>
        <translation>关于所选的登录信息</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>syncdesk::MainActions</name>
    <message>
        <source>&amp;Add project…</source>
        <translation>添加项目(&amp;A)…</translation>
    </message>
    <message>
        <source>Adds a ModelArts project to the list</source>
        <translation>将一个ModelArts项目添加到列表</translation>
    </message>
    <message>
        <source>&amp;Edit project…</source>
        <translation>编辑项目(&amp;E)…</translation>
    </message>
    <message>
        <source>Changes how the chosen project is reached</source>
        <translation>更改所选项目的连接方式</translation>
    </message>
    <message>
        <source>D&amp;uplicate project…</source>
        <translation>复制项目(&amp;U)…</translation>
    </message>
    <message>
        <source>Adds a project like the chosen one, without its keys</source>
        <translation>添加一个与所选项目相同的项目，但不含密钥</translation>
    </message>
    <message>
        <source>&amp;Remove project…</source>
        <translation>移除项目(&amp;R)…</translation>
    </message>
    <message>
        <source>Removes the project, its keys and its history from here</source>
        <translation>从本程序中移除该项目及其密钥和历史记录</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>重新登录(&amp;S)…</translation>
    </message>
    <message>
        <source>Enters the password or key of the chosen project anew</source>
        <translation>重新输入所选项目的密码或密钥</translation>
    </message>
    <message>
        <source>Move project u&amp;p</source>
        <translation>上移项目(&amp;P)</translation>
    </message>
    <message>
        <source>Moves the chosen project up in the list</source>
        <translation>将所选项目在列表中上移</translation>
    </message>
    <message>
        <source>Move project &amp;down</source>
        <translation>下移项目(&amp;D)</translation>
    </message>
    <message>
        <source>Moves the chosen project down in the list</source>
        <translation>将所选项目在列表中下移</translation>
    </message>
    <message>
        <source>Add by &amp;ID…</source>
        <translation>按ID添加(&amp;I)…</translation>
    </message>
    <message>
        <source>Adds a dataset or job that may not be listed</source>
        <translation>添加无法列出的数据集或作业</translation>
    </message>
    <message>
        <source>Remove added ro&amp;w</source>
        <translation>移除已添加的行(&amp;W)</translation>
    </message>
    <message>
        <source>Takes out a row that was added by ID</source>
        <translation>移除按ID添加的行</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ends the program; synchronisations go on in the service</source>
        <translation>结束程序；同步仍在服务中继续</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows as text with headers</source>
        <translation>将所选行连同表头复制为文本</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>复制报告(&amp;R)</translation>
    </message>
    <message>
        <source>Copies everything known about the row and its run, without secrets</source>
        <translation>复制该行及其同步的全部信息，不含敏感信息</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>复制ID(&amp;I)</translation>
    </message>
    <message>
        <source>Copies the IDs of the selected rows</source>
        <translation>复制所选行的ID</translation>
    </message>
    <message>
        <source>Copy OBS &amp;path</source>
        <translation>复制OBS路径(&amp;P)</translation>
    </message>
    <message>
        <source>Copies the OBS sources of the selected rows</source>
        <translation>复制所选行的OBS数据源</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Selects all rows that are shown</source>
        <translation>选择所有显示的行</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Goes to the filter box</source>
        <translation>转到筛选框</translation>
    </message>
    <message>
        <source>C&amp;lear filter</source>
        <translation>清除筛选(&amp;L)</translation>
    </message>
    <message>
        <source>Shows all rows again</source>
        <translation>重新显示所有行</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>Language, theme, questions, places</source>
        <translation>语言、主题、确认提示、保存位置</translation>
    </message>
    <message>
        <source>&amp;Projects</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>Shows or hides the list of projects</source>
        <translation>显示或隐藏项目列表</translation>
    </message>
    <message>
        <source>Live &amp;status</source>
        <translation>实时状态(&amp;S)</translation>
    </message>
    <message>
        <source>Shows or hides the live status panel</source>
        <translation>显示或隐藏实时状态面板</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>活动(&amp;A)</translation>
    </message>
    <message>
        <source>Shows or hides the activity list</source>
        <translation>显示或隐藏活动列表</translation>
    </message>
    <message>
        <source>&amp;Datasets tab</source>
        <translation>数据集标签页(&amp;D)</translation>
    </message>
    <message>
        <source>Turns to the datasets</source>
        <translation>转到数据集</translation>
    </message>
    <message>
        <source>Annotation &amp;jobs tab</source>
        <translation>标注作业标签页(&amp;J)</translation>
    </message>
    <message>
        <source>Turns to the annotation jobs</source>
        <translation>转到标注作业</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Goes to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Goes to the previous part of the window</source>
        <translation>转到窗口的上一部分</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
    <message>
        <source>Order, width and choice of columns as at the first start</source>
        <translation>将列的顺序、宽度和选择恢复为首次启动时的状态</translation>
    </message>
    <message>
        <source>&amp;Sync selected</source>
        <translation>同步所选(&amp;S)</translation>
    </message>
    <message>
        <source>Synchronises the selected rows with their OBS source</source>
        <translation>将所选行与其OBS数据源同步</translation>
    </message>
    <message>
        <source>Sync &amp;all shown…</source>
        <translation>同步所有显示项(&amp;A)…</translation>
    </message>
    <message>
        <source>Synchronises all rows that the table shows; asks first</source>
        <translation>同步表格中显示的所有行；会先询问</translation>
    </message>
    <message>
        <source>Start a&amp;gain</source>
        <translation>重新启动(&amp;G)</translation>
    </message>
    <message>
        <source>Starts anew after an outcome that could not be found out</source>
        <translation>在结果无法查明之后重新启动</translation>
    </message>
    <message>
        <source>Stop &amp;watching</source>
        <translation>停止跟踪(&amp;W)</translation>
    </message>
    <message>
        <source>Asks no more about the run; it goes on in the service</source>
        <translation>不再查询该次同步；它仍在服务中继续</translation>
    </message>
    <message>
        <source>Watch aga&amp;in</source>
        <translation>恢复跟踪(&amp;I)</translation>
    </message>
    <message>
        <source>Asks about the run again</source>
        <translation>重新查询该次同步</translation>
    </message>
    <message>
        <source>Take from &amp;queue</source>
        <translation>移出队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Nothing was sent yet; nothing will be</source>
        <translation>尚未发送请求，以后也不会发送</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Reads the lists again now</source>
        <translation>立即重新读取列表</translation>
    </message>
    <message>
        <source>&amp;Pause polling</source>
        <translation>暂停查询(&amp;P)</translation>
    </message>
    <message>
        <source>Sends nothing until it is switched off again</source>
        <translation>取消暂停之前不发送任何请求</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Starts the failed synchronisation once more</source>
        <translation>再次启动失败的同步</translation>
    </message>
    <message>
        <source>Show ro&amp;w</source>
        <translation>显示对应行(&amp;W)</translation>
    </message>
    <message>
        <source>Goes to the row of the activity entry</source>
        <translation>转到该活动条目对应的行</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>忽略(&amp;D)</translation>
    </message>
    <message>
        <source>Takes the entry out of the activity list</source>
        <translation>从活动列表中移除该条目</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>What the states mean and how the program works</source>
        <translation>各状态的含义和程序的工作方式</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys in one list</source>
        <translation>所有快捷键的列表</translation>
    </message>
    <message>
        <source>&amp;About Sync Desk</source>
        <translation>关于Sync Desk(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Project in &amp;use</source>
        <translation>启用项目(&amp;U)</translation>
    </message>
    <message>
        <source>Off: the project is kept, but nothing is asked of its service</source>
        <translation>关闭后项目仍保留，但不再向其服务发送任何请求</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查询(&amp;L)</translation>
    </message>
    <message>
        <source>Asks the service how the run of the activity entry stands</source>
        <translation>向服务查询该活动条目所属运行的当前状态</translation>
    </message>
    <message>
        <source>I&amp;mport projects…</source>
        <translation>导入项目(&amp;M)…</translation>
    </message>
    <message>
        <source>Adds projects out of a file; shows first which</source>
        <translation>从文件添加项目，添加前先列出</translation>
    </message>
    <message>
        <source>E&amp;xport projects…</source>
        <translation>导出项目(&amp;X)…</translation>
    </message>
    <message>
        <source>Writes all projects to a file, without keys and passwords</source>
        <translation>将所有项目写入文件，不含密钥和密码</translation>
    </message>
</context>
<context>
    <name>syncdesk::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>同步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>language</comment>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>theme</comment>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>syncdesk::MainToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name, ID or path (Ctrl+F)</source>
        <translation>按名称、ID或路径筛选（Ctrl+F）</translation>
    </message>
    <message>
        <source>Switches between English and Chinese</source>
        <translation>在英文和中文之间切换</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>syncdesk::MainWindow</name>
    <message>
        <source>Quit Sync Desk</source>
        <translation>退出Sync Desk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
</context>
<context>
    <name>syncdesk::NetworkFields</name>
    <message>
        <source>Choose a certificate file</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书(*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件(*)</translation>
    </message>
    <message>
        <source>&amp;ModelArts host:</source>
        <translation>ModelArts主机(&amp;M)：</translation>
    </message>
    <message>
        <source>IAM &amp;host:</source>
        <translation>IAM主机(&amp;H)：</translation>
    </message>
    <message>
        <source>Workspace ID:</source>
        <translation>工作空间ID：</translation>
    </message>
    <message>
        <source>All workspaces</source>
        <translation>所有工作空间</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>代理(&amp;X)：</translation>
    </message>
    <message>
        <source>Proxy host:</source>
        <translation>代理主机：</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>端口：</translation>
    </message>
    <message>
        <source>Proxy user:</source>
        <translation>代理用户名：</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>代理密码：</translation>
    </message>
    <message>
        <source>No proxy for:</source>
        <translation>不使用代理的主机：</translation>
    </message>
    <message>
        <source>Host names, or .suffix</source>
        <translation>主机名，或以点开头的后缀</translation>
    </message>
    <message>
        <source>CA fi&amp;le:</source>
        <translation>CA文件(&amp;L)：</translation>
    </message>
    <message>
        <source>Extra certificates (PEM) to trust besides the system&apos;s. Certificates are always checked.</source>
        <translation>除系统证书之外还要信任的证书（PEM）。证书始终会经过检查。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Re&amp;quests per minute:</source>
        <translation>每分钟请求数(&amp;Q)：</translation>
    </message>
    <message>
        <source>Look for datasets and jobs of the v1 &amp;generation too</source>
        <translation>同时查找v1接口的数据集和作业(&amp;G)</translation>
    </message>
    <message>
        <source>Ask &amp;before each start</source>
        <translation>每次启动前确认(&amp;B)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP代理</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5代理</translation>
    </message>
</context>
<context>
    <name>syncdesk::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>syncdesk::Notices</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>动态验证码</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>不使用密钥库</translation>
    </message>
    <message>
        <source>Use a CA file…</source>
        <translation>使用CA文件…</translation>
    </message>
</context>
<context>
    <name>syncdesk::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>确认提示</translation>
    </message>
    <message>
        <source>Questions that were answered with “do not ask again” can be asked again.</source>
        <translation>选择了“不再询问”的确认提示可以恢复。</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>恢复提示(&amp;A)</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Lists and history</source>
        <translation>列表和历史记录</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>密钥和密码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>syncdesk::ProblemList</name>
    <message>
        <source>Not read, or not as it stands there</source>
        <translation>未读取或有改动的内容</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未能读取</translation>
    </message>
</context>
<context>
    <name>syncdesk::ProjectDialog</name>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>&amp;Find projects</source>
        <translation>查找项目(&amp;F)</translation>
    </message>
    <message>
        <source>Add project</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Edit project</source>
        <translation>编辑项目</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>As you call it</source>
        <translation>由您自行命名</translation>
    </message>
    <message>
        <source>The demo cloud runs on this computer and needs no account. Only its name can be changed.</source>
        <translation>演示云在本机运行，无需账号。只能更改其名称。</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>区域(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Project ID:</source>
        <translation>项目ID(&amp;P)：</translation>
    </message>
    <message>
        <source>F&amp;ound projects:</source>
        <translation>找到的项目(&amp;O)：</translation>
    </message>
    <message>
        <source>Pro&amp;ject name:</source>
        <translation>项目名称(&amp;J)：</translation>
    </message>
    <message>
        <source>The service&apos;s name of the project; without it and without an ID, the region&apos;s.</source>
        <translation>项目在服务中的名称；如果名称和ID都不填，则使用与区域同名的项目。</translation>
    </message>
    <message>
        <source>A&amp;dvanced</source>
        <translation>高级(&amp;D)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose one, or type its ID</source>
        <translation>选择一个，或输入其ID</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Takes the keys from a file or a program that has them already</source>
        <translation>从已有密钥的文件或程序中取用</translation>
    </message>
    <message>
        <source>From the console&apos;s credentials.csv, KooCLI, obsutil, clouds.yaml and others.</source>
        <translation>来自控制台的credentials.csv、KooCLI、obsutil、clouds.yaml等。</translation>
    </message>
</context>
<context>
    <name>syncdesk::ProjectFlow</name>
    <message>
        <source>Remove project</source>
        <translation>移除项目</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>syncdesk::ProjectImportDialog</name>
    <message>
        <source>Import projects</source>
        <translation>导入项目</translation>
    </message>
    <message>
        <source>Projects in the file</source>
        <translation>文件中的项目</translation>
    </message>
    <message>
        <source>&amp;Tick or untick selected</source>
        <translation>勾选或取消勾选所选项(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>About the current project</source>
        <translation>关于当前项目</translation>
    </message>
</context>
<context>
    <name>syncdesk::ProjectImportTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目ID</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>syncdesk::ProjectsPanel</name>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>添加项目…</translation>
    </message>
    <message>
        <source>Add project</source>
        <translation>添加项目</translation>
    </message>
    <message>
        <source>Adds a ModelArts project to the list</source>
        <translation>将一个ModelArts项目添加到列表</translation>
    </message>
    <message>
        <source>Try it, then add your own</source>
        <translation>先试用，再添加自己的项目</translation>
    </message>
    <message>
        <source>The demo cloud runs on this computer: everything works, nothing is real. “Add project…” brings in your datasets.</source>
        <translation>演示云在本机运行：所有功能均可使用，但数据均非真实。通过“添加项目…”可以接入您的数据集。</translation>
    </message>
    <message>
        <source>Dismiss the hint</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>syncdesk::RunBox</name>
    <message>
        <source>Synchronises with the OBS source now</source>
        <translation>立即与OBS数据源同步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>as reported by the service</source>
        <translation>以上为服务返回的数据</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>The earlier start left no trace in the service</source>
        <translation>此前的启动请求在服务中没有留下记录</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation>恢复跟踪</translation>
    </message>
    <message>
        <source>Take from queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Nothing was sent yet; nothing will be</source>
        <translation>尚未发送请求，以后也不会发送</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Everything known about this run as text, without secrets</source>
        <translation>该次同步的全部信息（文本），不含敏感信息</translation>
    </message>
</context>
<context>
    <name>syncdesk::RunDetails</name>
    <message>
        <source>Labeled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Unlabeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>任务ID</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近响应</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Dataset ID</source>
        <translation>数据集ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>syncdesk::SecretEdit</name>
    <message>
        <source>Hide what was typed</source>
        <translation>隐藏输入的内容</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>显示输入的内容</translation>
    </message>
</context>
<context>
    <name>syncdesk::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Presses the Sync button of the current cell</source>
        <translation>按下当前单元格的同步按钮</translation>
    </message>
    <message>
        <source>Clears the filter; closes a dialog</source>
        <translation>清除筛选；关闭对话框</translation>
    </message>
    <message>
        <source>Opens the menu of the current row</source>
        <translation>打开当前行的菜单</translation>
    </message>
    <message>
        <source>Goes to the menu bar</source>
        <translation>转到菜单栏</translation>
    </message>
</context>
<context>
    <name>syncdesk::SignInFields</name>
    <message>
        <source>Kept; empty leaves it as it is</source>
        <translation>已保存；留空则保持不变</translation>
    </message>
    <message>
        <source>&amp;Sign-in:</source>
        <translation>登录方式(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Access key ID (AK):</source>
        <translation>访问密钥ID（AK）(&amp;A)：</translation>
    </message>
    <message>
        <source>Secret access &amp;key (SK):</source>
        <translation>秘密访问密钥（SK）(&amp;K)：</translation>
    </message>
    <message>
        <source>Security &amp;token:</source>
        <translation>安全Token(&amp;T)：</translation>
    </message>
    <message>
        <source>IAM &amp;user name:</source>
        <translation>IAM用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>An IAM user. A HUAWEI ID cannot sign in here: create an IAM user for it.</source>
        <translation>IAM用户。华为账号（HUAWEI ID）不能在此登录：请为其创建IAM用户。</translation>
    </message>
    <message>
        <source>A&amp;ccount:</source>
        <translation>账号(&amp;C)：</translation>
    </message>
    <message>
        <source>The account (domain) that the IAM user belongs to.</source>
        <translation>IAM用户所属的账号（租户）。</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密码(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>Token(&amp;T)：</translation>
    </message>
    <message>
        <source>An IAM token of this project. It is not renewed: paste a new one when it ends.</source>
        <translation>该项目的IAM Token。它不会自动更新：到期后请粘贴新的Token。</translation>
    </message>
    <message>
        <source>&amp;Valid until:</source>
        <translation>有效期至(&amp;V)：</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Variables:</source>
        <translation>变量：</translation>
    </message>
    <message>
        <source>Read from this program&apos;s environment when it signs in, and kept nowhere: HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK and HUAWEICLOUD_SDK_SECURITY_TOKEN for keys, or OS_USERNAME, OS_PASSWORD and OS_USER_DOMAIN_NAME for a user.</source>
        <translation>登录时从本程序的环境中读取，不会保存在任何地方：密钥使用HUAWEICLOUD_SDK_AK、HUAWEICLOUD_SDK_SK和HUAWEICLOUD_SDK_SECURITY_TOKEN，用户使用OS_USERNAME、OS_PASSWORD和OS_USER_DOMAIN_NAME。</translation>
    </message>
    <message>
        <source>S&amp;econd factor:</source>
        <translation>双因素认证(&amp;E)：</translation>
    </message>
    <message>
        <source>A passcode is good for one sign-in and kept nowhere. The window asks for the next one.</source>
        <translation>动态验证码仅可用于一次登录，不会保存在任何地方。下次需要时会在窗口中询问。</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Passcode of the authenticator</source>
        <translation>身份验证器的动态验证码</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>动态验证码</translation>
    </message>
</context>
<context>
    <name>syncdesk::StartDialog</name>
    <message>
        <source>Start synchronisation</source>
        <translation>启动同步</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>syncdesk::StatusCounters</name>
    <message>
        <source>Synchronisations</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>密钥和密码</translation>
    </message>
</context>
<context>
    <name>syncdesk::StatusPanel</name>
    <message>
        <source>Live status</source>
        <translation>实时状态</translation>
    </message>
    <message>
        <source>Sync selected</source>
        <translation>同步所选</translation>
    </message>
</context>
<context>
    <name>syncdesk::TargetTab</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>T&amp;ype:</source>
        <translation>类型(&amp;Y)：</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>syncdesk::TargetTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sync</source>
        <comment>column</comment>
        <translation>同步</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Labeled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>最近同步</translation>
    </message>
    <message>
        <source>OBS source</source>
        <translation>OBS数据源</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作空间</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>获取时间</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>接口版本</translation>
    </message>
</context>
<context>
    <name>syncdesk::TargetView</name>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Annotation jobs</source>
        <translation>标注作业</translation>
    </message>
</context>
<context>
    <name>syncdesk::TargetsPanel</name>
    <message>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Annotation jobs</source>
        <translation>标注作业</translation>
    </message>
</context>
<context>
    <name>syncdesk::TestBox</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>Chooses the certificate of the authority that your network or company uses</source>
        <translation>选择您的网络或公司所用颁发机构的证书</translation>
    </message>
    <message>
        <source>Use a CA fi&amp;le…</source>
        <translation>使用CA文件(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>syncdesk::TextDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>syncdesk::Timeline</name>
    <message>
        <source>This run</source>
        <translation>本次同步</translation>
    </message>
</context>
</TS>
