"""The names by which a person or a test reaches every control (design 8), in both languages."""

TABLES = {"en": ("Datasets", "Annotation jobs", "Activity"), "zh": ("数据集", "标注作业", "活动")}
GROUP = {"en": "Live status", "zh": "实时状态"}
SYNC = {"en": "Sync", "zh": "同步"}
LIST = {"en": "Projects", "zh": "项目"}
FILTER = {"en": "Filter", "zh": "筛选"}
BUTTONS = {
    "en": ("Sync selected", "Sync all shown", "Refresh", "Pause polling", "Add project"),
    "zh": ("同步所选", "同步所有显示项", "刷新", "暂停查询", "添加项目"),
}
MENUS = {"en": ("File", "Edit", "View", "Sync", "Help"), "zh": ("文件", "编辑", "视图", "同步", "帮助")}
LANGUAGE = {"en": "Language", "zh": "语言(L)"}
SYSTEM = {"en": "System", "zh": "系统(S)"}
LANGUAGES = {"en": "English", "zh": "简体中文"}
VALUES = {
    "en": ("State", "Elapsed", "Added", "Removed", "Total", "Labeled", "Started", "Task ID", "Last answer"),
    "zh": ("状态", "已用时间", "新增", "已删除", "总数", "已标注", "开始时间", "任务ID", "最近响应"),
}
ERRORS = {
    "en": ("Error code", "Cause", "Remedy", "Service message", "Request ID"),
    "zh": ("错误码", "原因", "处理方法", "服务返回的信息", "请求ID"),
}
START = {"en": "Start", "zh": "启动"}
PAUSED = {"en": "Polling paused", "zh": "查询已暂停"}
REFRESHING = {"en": "Reading the lists again", "zh": "正在重新读取列表"}
REQUESTS = {"en": "Requests", "zh": "请求"}
AGE = {"en": r"seen (\d+) s ago", "zh": r"(\d+)秒前获取"}
ALL = {"en": "All", "zh": "全部"}
CANNOT = {"en": "Cannot sync", "zh": "不支持同步"}
NOT_SYNCED = {"en": "Not synced", "zh": "未同步"}
DISMISS = {"en": "Dismiss", "zh": "忽略(D)"}
RUNNING = {"en": "Running", "zh": "运行中"}
DONE = {"en": "Done", "zh": "已完成"}
FAILED = {"en": "Failed", "zh": "已失败"}
